using Meedoen.Bench;

return await BenchCommands.Run(args);
