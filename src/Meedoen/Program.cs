using Meedoen.Cli;

return await Commands.Run(args);
