namespace OnboardingTracker.Web.Hosting.Mail;

/// <summary>The mail server that takes our mails; an operator's settings. Without a host no mail is sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Of implicit TLS (RFC 8314); on every other port TLS begins by STARTTLS.</summary>
    public const int ImplicitTlsPort = 465;

    private const int SubmissionPort = 587;

    public string? Host { get; init; }

    public int Port { get; init; } = SubmissionPort;

    /// <summary>Null for a server that asks for no name.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address that mails come from.</summary>
    public string? From { get; init; }

    /// <summary>Whether the connection has to be encrypted; a server that does not offer it is refused, never talked to in the clear.</summary>
    public bool UseTls { get; init; } = true;

    public bool IsSetUp => !string.IsNullOrWhiteSpace(Host);
}
