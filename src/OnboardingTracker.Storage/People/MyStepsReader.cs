using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Storage.Comments;
using OnboardingTracker.Storage.Onboardings;

namespace OnboardingTracker.Storage.People;

/// <summary>Reads what waits for a person: whose steps, whose mentions, and the onboardings around them by one split query.</summary>
internal sealed class MyStepsReader(IDbContextFactory<TrackerDbContext> contexts, StepPlaybook playbook, ISight sight, TimeProvider clock) : IMyStepsReader
{
    public async Task<IReadOnlyList<MyOnboarding>> OfAsync(string memberId, CancellationToken cancellationToken)
    {
        var seen = await sight.OfAsync(Permission.SeeOnboarding, cancellationToken);
        var money = await sight.OfAsync(Permission.SeeMoney, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Users.Where(member => member.Id == memberId).Select(member => member.DisplayName).SingleOrDefaultAsync(cancellationToken) is not { } name)
        {
            return [];
        }

        var owned = (await db.Set<StepAssignmentRow>()
                .Where(row => row.MemberId == memberId)
                .Select(row => new { row.OnboardingId, row.StepKey })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.OnboardingId, row => row.StepKey);
        var mentioned = (await db.Set<Mention>()
                .Where(mention => mention.MemberId == memberId)
                .Join(
                    db.Set<Comment>(),
                    mention => EF.Property<Guid>(mention, CommentConfiguration.CommentId),
                    comment => comment.Id,
                    (mention, comment) => new { comment.OnboardingId, comment.StepKey })
                .Distinct()
                .ToListAsync(cancellationToken))
            .Where(row => money.Holds(row.OnboardingId) || !MoneySteps.Hold(row.StepKey))
            .ToLookup(row => row.OnboardingId, row => row.StepKey);

        var old = await GrowingOldAsync(db, memberId, name, cancellationToken);
        var now = clock.GetUtcNow();
        List<OnboardingId> concerned = [.. owned.Select(row => row.Key).Concat(mentioned.Select(row => row.Key)).Concat(old).Distinct()];
        var found = await db.Set<Onboarding>()
            .In(seen)
            .Where(stored => concerned.Contains(stored.Id))
            .AsNoTracking()
            .AsSplitQuery()
            .OrderByDescending(stored => stored.CreatedAt)
            .ThenByDescending(stored => stored.Id)
            .Take(IMyStepsReader.OnboardingsAtMost)
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(onboarding => new MyOnboarding(
                Checklist.Read(onboarding, playbook, now).InSightOf(money),
                name,
                owned[onboarding.Id].ToHashSet(StringComparer.Ordinal),
                mentioned[onboarding.Id].ToHashSet(StringComparer.Ordinal))),
        ];
    }

    /// <summary>The onboardings with a word or a piece of evidence of the person, also by a token of theirs, that counts for so many days only.</summary>
    private async Task<IReadOnlyList<OnboardingId>> GrowingOldAsync(TrackerDbContext db, string memberId, string name, CancellationToken cancellationToken)
    {
        var keys = playbook.Doable().Where(step => step.ConfirmationDays is not null).Select(step => step.Key).ToList();
        var tokens = await db.Set<ApiToken>().Where(token => token.MemberId == memberId).Select(token => token.Name).ToListAsync(cancellationToken);
        List<string> names = [name, .. tokens.Select(token => Actor.NameByToken(name, token))];
        var confirmed = await db.Set<Step>()
            .Where(step => keys.Contains(step.Key) && step.Confirmation != null && names.Contains(step.Confirmation.By))
            .Select(step => EF.Property<OnboardingId>(step, StepConfiguration.OnboardingId))
            .ToListAsync(cancellationToken);
        var proved = await db.Set<Evidence>()
            .Where(piece => keys.Contains(EF.Property<string>(piece, EvidenceConfiguration.StepKey)) && names.Contains(piece.AddedBy))
            .Select(piece => EF.Property<OnboardingId>(piece, EvidenceConfiguration.OnboardingId))
            .ToListAsync(cancellationToken);
        return [.. confirmed, .. proved];
    }
}
