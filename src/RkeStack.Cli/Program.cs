using System.Globalization;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Terminals;

// Every message and number is written the same whatever the machine's locale.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

return await RkeStackCommand.RunAsync(args, new ProcessTerminal(), CancellationToken.None);
