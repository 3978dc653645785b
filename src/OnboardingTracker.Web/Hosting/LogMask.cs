using System.Text.RegularExpressions;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Takes phone numbers, API tokens and the tokens of links out of a line before it is written.</summary>
public static partial class LogMask
{
    private const int ShownDigits = 3;

    public static string Apply(string line)
    {
        var masked = PhoneNumber().Replace(line, match => $"+{match.Groups["digits"].Value[0]}•••••••{match.Value[^ShownDigits..]}");
        masked = ApiToken().Replace(masked, "ot_•••");
        return LinkToken().Replace(masked, "/${page}/•••");
    }

    [GeneratedRegex(@"(?:\+|%2B|\\u002B)(?<digits>[1-9][0-9]{6,14})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex("ot_[A-Za-z0-9_-]{20,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApiToken();

    [GeneratedRegex("/(?<page>setup|invitations)/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkToken();
}
