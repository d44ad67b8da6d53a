using Meedoen.Platform.Text;

Console.WriteLine(Words.Get("Common", "app-name"));
