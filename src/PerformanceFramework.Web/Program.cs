using PerformanceFramework.Web.Hosting;

return args is ["reassess", ..] ? await ReassessCommand.RunAsync(args) : await WebHost.RunAsync(args);
