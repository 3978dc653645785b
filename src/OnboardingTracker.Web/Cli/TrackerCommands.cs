using System.CommandLine;
using System.Globalization;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Cli;

/// <summary>The verbs of the program; without one it serves the site. Exit codes: 0 done, 1 refused with a sentence, 2 words of the call are off.</summary>
public static class TrackerCommands
{
    private const int Wrong = 2;

    private static readonly string[] Verbs = [CreateOwnerVerb.Name, CreateTokenVerb.Name, MigrateVerb.Name, ResetFactorsVerb.Name];
    private static readonly string[] Help = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether the words of the call name a verb, or ask what there is; else they are the host's: --urls, --environment.</summary>
    public static bool AreFor(string[] arguments) =>
        arguments is [var first, ..] && (Verbs.Contains(first, StringComparer.Ordinal) || Help.Contains(first, StringComparer.Ordinal) || !first.StartsWith('-'));

    public static async Task<int> RunAsync(WebApplication app, string[] arguments)
    {
        // A verb speaks English whatever the language of the terminal: scripts read what it says.
        CultureInfo.CurrentUICulture = Language.English;
        var console = app.Services.GetRequiredService<ConsoleText>();
        var root = new RootCommand("Onboarding Tracker. Without a verb it serves the site; --urls says where.")
        {
            CreateOwnerVerb.Make(app.Services, console),
            CreateTokenVerb.Make(app.Services, console),
            MigrateVerb.Make(app.Services, console),
            ResetFactorsVerb.Make(app.Services, console),
        };
        var parsed = root.Parse(arguments);

        // Standard output holds a verb's answer; the help that a wrong call gets is no answer.
        var help = parsed.Errors.Count > 0 ? console.Error : console.Out;
        var said = new InvocationConfiguration { Output = help, Error = console.Error, EnableDefaultExceptionHandler = false };
        var code = await parsed.InvokeAsync(said);
        return parsed.Errors.Count > 0 ? Wrong : code;
    }
}
