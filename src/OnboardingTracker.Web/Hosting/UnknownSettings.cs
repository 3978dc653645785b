using System.Reflection;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Twilio;
using OnboardingTracker.Web.Hosting.Mail;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Practice;

namespace OnboardingTracker.Web.Hosting;

/// <summary>
/// Finds settings in our sections that nothing reads: a mistyped name would otherwise pass as one that was left out. The start goes on, because a setting of a later
/// version is no reason to stay down.
/// </summary>
public static partial class UnknownSettings
{
    /// <summary>The sections that are ours alone, and what is read of each.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Storage"] = ["Provider", "DataDirectory"],
        ["DataProtection"] = ["CertificatePath", "CertificatePassword"],
        ["Twilio"] = [.. Of(typeof(TwilioOptions))],
        ["Checks"] = [.. Of(typeof(CheckOptions))],
        ["Mail"] = [.. Of(typeof(MailOptions))],
        ["Oidc"] = [.. Of(typeof(OidcOptions)).Where(name => name != "Groups"), "Groups:Owner", "Groups:Admin", "Groups:Finance"],
        ["Telling"] = ["Scheduled"],
        ["Activity"] = ["Scheduled"],
        ["Security"] = ["Contact"],
        ["Playbook"] = [.. Of(typeof(PlaybookOptions))],
        ["Practice"] = [.. Of(typeof(PracticeOptions))],
        ["Languages"] = ["Offered"],
        ["ForwardedHeaders"] = ["KnownProxies"],
    };

    /// <summary>Whether something reads this setting; written with colons.</summary>
    public static bool IsKnown(string setting) =>
        setting.Split(':', 2) is [var section, var name] && Known.TryGetValue(section, out var names) && names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>One sentence for each setting that nothing reads, with the name that is nearest to it.</summary>
    public static IEnumerable<string> Sentences(IConfiguration configuration) =>
        from section in Known
        from setting in configuration.GetSection(section.Key).AsEnumerable(makePathsRelative: true)
        where setting.Value is not null && setting.Key.Length > 0 && !section.Value.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
        select $"{InEnvironment(section.Key, setting.Key)} is not known. Did you mean {InEnvironment(section.Key, Nearest(setting.Key, section.Value))}?";

    internal static WebApplication WarnOfUnknownSettings(this WebApplication app)
    {
        foreach (var sentence in Sentences(app.Configuration))
        {
            LogUnknown(app.Logger, sentence);
        }

        return app;
    }

    private static string InEnvironment(string section, string name) => $"{section}__{name.Replace(":", "__", StringComparison.Ordinal)}";

    /// <summary>A name cut short is nearer than one with other letters.</summary>
    private static string Nearest(string name, IEnumerable<string> known) =>
        known.MinBy(one => one.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? 0 : Spelling.Distance(one, name))!;

    private static IEnumerable<string> Of(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite)
        .SelectMany(property => property.PropertyType.IsClass && property.PropertyType != typeof(string)
            ? Of(property.PropertyType).Select(inner => $"{property.Name}:{inner}")
            : [property.Name]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence:l}")]
    private static partial void LogUnknown(ILogger logger, string sentence);
}
