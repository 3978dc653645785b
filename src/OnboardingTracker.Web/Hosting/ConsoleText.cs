namespace OnboardingTracker.Web.Hosting;

/// <summary>Where text for the terminal goes: sentences for the person, refusals, and the log.</summary>
public sealed record ConsoleText(TextWriter Out, TextWriter Error, TextWriter Log)
{
    /// <summary>A verb's standard output holds its answer and nothing else, so its log goes elsewhere.</summary>
    public static ConsoleText Of(bool isVerb) => new(Console.Out, Console.Error, isVerb ? Console.Error : Console.Out);
}
