using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Telling;

/// <summary>
/// Tells by mail: an invitation to whoever is invited, what moved to a member who wants it, once a month the billing of all onboardings. A mail may come twice
/// where the server took it and a stop kept us from noting it; it has the same id then, by which mail programs show it once.
/// </summary>
public sealed class EmailChannel(
    IMailer mailer,
    ILetters letters,
    IMailBook book,
    IInvitationStore invitations,
    IAccessRequestStore requests,
    IPortfolioReader portfolios,
    IAccessStore access,
    PermissionTable table) : ITidingChannel
{
    public Channel Channel => Channel.Email;

    public Task DeliverAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken) => tiding.ReaderId is null
        ? InviteAsync(tiding, now, cancellationToken)
        : DeliverTogetherAsync([tiding], now, cancellationToken);

    public async Task DeliverTogetherAsync(IReadOnlyList<DueTiding> tidings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Whoever has gone, or has switched it off since, is told no more by mail; the bell has told them.
        if (await book.ReaderAsync(tidings[0].ReaderId!, cancellationToken) is not { Preferences.Email: not EmailNotices.Off } reader)
        {
            return;
        }

        var reach = await access.OfAsync(reader.MemberId, cancellationToken);
        var portfolio = tidings.Any(tiding => tiding.IsPortfolio) ? await portfolios.OverviewAsync(reach.Where(Permission.SeeMoney, table), cancellationToken) : null;
        var names = await book.OnboardingsAsync([.. tidings.Select(tiding => tiding.OnboardingId).OfType<OnboardingId>().Distinct()], cancellationToken);
        List<(DueTiding Tiding, NamedOnboarding? Onboarding)> moved = [];
        foreach (var tiding in tidings.OrderBy(tiding => tiding.MadeAt))
        {
            var onboarding = tiding.OnboardingId is { } about ? names.GetValueOrDefault(about) : null;
            if ((onboarding is not null || tiding.OnboardingId is null) && await MayKnowAsync(reach, tiding, cancellationToken))
            {
                moved.Add((tiding, onboarding));
            }
        }

        if (LetterOf(reader, tidings, moved, portfolio is { Count: > 0 } ? portfolio : null) is { } letter)
        {
            await mailer.SendAsync(letter, cancellationToken);
        }
    }

    /// <summary>Null when there is nothing to say.</summary>
    private Mail? LetterOf(MailReader reader, IReadOnlyList<DueTiding> tidings, List<(DueTiding Tiding, NamedOnboarding? Onboarding)> moved, PortfolioOverview? portfolio)
    {
        if (moved.Count == 0)
        {
            return portfolio is null ? null : letters.Portfolio(reader, tidings.First(tiding => tiding.IsPortfolio), portfolio);
        }

        return tidings[0].IsDaily ? letters.Daily(reader, moved, portfolio) : letters.Notice(reader, moved[0].Tiding, moved[0].Onboarding);
    }

    /// <summary>A mail may have waited until the morning: what the reader may see is asked when it goes out, as it was when the bell rang.</summary>
    private async Task<bool> MayKnowAsync(Access reach, DueTiding tiding, CancellationToken cancellationToken) => tiding switch
    {
        // Decided meanwhile, there is nothing left to do for them.
        { AccessRequestId: { } request, IsAccessAnswer: false } => MayDecide(reach, tiding.OnboardingId) && await requests.FindOpenAsync(request, cancellationToken) is not null,
        { OnboardingId: { } about } => MayKnow(reach, about, tiding),
        _ => tiding.IsAccessAnswer,
    };

    private bool MayDecide(Access reach, OnboardingId? about) => about is { } onboarding
        ? reach.May(onboarding, Permission.ManagePeople, table)
        : reach.MayEverywhere(Permission.ManagePeople, table);

    private bool MayKnow(Access reach, OnboardingId about, DueTiding tiding) => tiding.IsMoney
        ? reach.May(about, Permission.SeeMoney, table)
        : reach.May(about, Permission.SeeOnboarding, table)
            && (tiding.StepKey is not { } step || !MoneySteps.WithFigures.Contains(step) || reach.May(about, Permission.SeeMoney, table));

    private async Task InviteAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Settled or sent again meanwhile: nobody is to get a link that is dead.
        if (await invitations.ToMailAsync(tiding.Id, now, cancellationToken) is { } made)
        {
            var names = await book.OnboardingsAsync(made.Invitation.Roles.Onboardings, cancellationToken);
            await mailer.SendAsync(letters.Invitation(tiding.Id.ToString(), made, [.. names.Values]), cancellationToken);
        }
    }
}
