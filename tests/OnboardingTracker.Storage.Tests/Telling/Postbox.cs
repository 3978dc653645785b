using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Storage.Tests.Telling;

/// <summary>Takes mails, each as its receiver and what <see cref="ShortLetters"/> says.</summary>
internal sealed class Postbox : IMailer
{
    private readonly Lock gate = new();

    public List<string> Sent { get; } = [];

    public int Tries { get; private set; }

    public CannotTellException? Refusal { get; set; }

    public bool IsSetUp { get; set; } = true;

    /// <summary>The channel of the product with letters that can be compared.</summary>
    public static EmailChannel ChannelOf(Rig rig, IMailer mailer) => new(
        mailer,
        new ShortLetters(),
        rig.Get<IMailBook>(),
        rig.Get<IInvitationStore>(),
        rig.Get<IAccessRequestStore>(),
        rig.Get<IPortfolioReader>(),
        rig.Get<IAccessStore>(),
        PermissionTable.Default);

    public Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Tries++;
            if (Refusal is { } refusal)
            {
                throw refusal;
            }

            Sent.Add($"{mail.To} {mail.Text}");
            return Task.CompletedTask;
        }
    }
}

/// <summary>Says how many things stand in a mail, and of which onboardings it tells the billing.</summary>
internal sealed class ShortLetters : ILetters
{
    public Mail Invitation(string id, MadeInvitation invitation, IReadOnlyList<NamedOnboarding> onboardings) => throw new NotSupportedException();

    public Mail Notice(MailReader reader, DueTiding tiding, NamedOnboarding? onboarding) => new("", reader.Address, null, "", "1", "");

    public Mail Daily(MailReader reader, IReadOnlyList<(DueTiding Tiding, NamedOnboarding? Onboarding)> moved, PortfolioOverview? portfolio = null) =>
        new("", reader.Address, null, "", portfolio is null ? $"{moved.Count}" : $"{moved.Count} and {Say(portfolio)}", "");

    public Mail Portfolio(MailReader reader, DueTiding tiding, PortfolioOverview portfolio) => new($"{tiding.Id}", reader.Address, null, "", Say(portfolio), "");

    private static string Say(PortfolioOverview portfolio) =>
        $"billing of {string.Join(", ", portfolio.Entries.Select(entry => entry.Row.Key).Order(StringComparer.Ordinal))}{(portfolio.Others > 0 ? $" and {portfolio.Others} more" : "")}";
}
