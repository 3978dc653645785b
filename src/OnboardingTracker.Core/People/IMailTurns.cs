namespace OnboardingTracker.Core.People;

/// <summary>
/// Counts mails to people who did not ask for them, over all instances: whoever has an account could else make this installation write to strangers as often as
/// they like.
/// </summary>
public interface IMailTurns
{
    /// <summary>Counts one mail to each address, or none when one of them would be too many.</summary>
    /// <param name="addresses">Normalised.</param>
    /// <returns>Null when they may be sent.</returns>
    Task<MailRefusal?> TryTakeAsync(IReadOnlyCollection<string> addresses, string senderId, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>How many such mails there may be.</summary>
public static class MailLimits
{
    public const int ToAnAddress = 3;
    public const int OfASender = 50;
    public const int OfTheOrganization = 300;

    public static readonly TimeSpan AddressWindow = TimeSpan.FromDays(1);
    public static readonly TimeSpan SenderWindow = TimeSpan.FromHours(1);
    public static readonly TimeSpan OrganizationWindow = TimeSpan.FromDays(1);
}

/// <summary>Too many mails.</summary>
/// <param name="Address">The normalised address that got too many; null when the sender or the organisation sent too many.</param>
/// <param name="Wait">After which one more may be sent.</param>
public sealed record MailRefusal(MailLimit Limit, string? Address, TimeSpan Wait);

/// <summary>Which of the limits it was.</summary>
public enum MailLimit
{
    Address,
    Sender,
    Organization,
}
