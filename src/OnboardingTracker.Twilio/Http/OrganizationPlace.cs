namespace OnboardingTracker.Twilio.Http;

/// <summary>Where Twilio answers for an organization: a product, which is a host, and a path.</summary>
internal sealed record OrganizationPlace(string Product, string Path)
{
    private const string Placeholder = "{organization}";

    /// <param name="template">"product/path"; {organization} stands for its SID.</param>
    /// <param name="organizationSid">Letters and digits only.</param>
    public static OrganizationPlace Of(string template, string organizationSid)
    {
        var at = template.IndexOf('/', StringComparison.Ordinal);
        return new(template[..at], template[at..].Replace(Placeholder, organizationSid, StringComparison.Ordinal));
    }

    /// <summary>What is wrong with a template, to be read after its name; null when nothing is.</summary>
    public static string? Complaint(string template)
    {
        var parts = template.Split('/');
        return parts.Length >= 2 && IsProduct(parts[0]) && parts.Skip(1).All(IsSegment)
            ? null
            : $"must be a product of Twilio and a path, as in iam/v2/Organizations/Accounts; {Placeholder} stands for the organization's SID.";
    }

    private static bool IsProduct(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');

    private static bool IsSegment(string text) => text == Placeholder || (text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
