using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>Holds a look at an account against what is kept of the looks before. A part that could not be read is left as it is kept.</summary>
public sealed class CompareParts(IKeptPartStore store, Retention retention)
{
    public async Task<KeptLook> RunAsync(
        OnboardingId onboarding, AccountSnapshot snapshot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = (await store.NewestAsync(onboarding, snapshot.AccountSid, cancellationToken)).ToDictionary(part => part.Part);
        var (unchanged, changed, changes) = (new List<Guid>(), new List<NewPart>(), new List<AccountChange>());
        foreach (var form in PartForms.All)
        {
            var before = known.GetValueOrDefault(form.Part);
            if (now < before?.LastSeenAt || form.Read(snapshot) is not { } resources)
            {
                continue;
            }

            var hash = PartText.HashOf(resources);
            if (hash == before?.Hash)
            {
                unchanged.Add(before.Id);
                continue;
            }

            var isTold = PartDefinition.Of(form.Part).IsTold;
            var kept = new KeptPart(Guid.CreateVersion7(now), form.Part, hash, resources.Count, now, now);
            changed.Add(new NewPart(kept, isTold ? PartText.Pack(resources) : null));
            if (isTold && before is not null && await store.ContentAsync(before.Id, cancellationToken) is { } content)
            {
                changes.AddRange(PartDifference.Between(form, PartText.Unpack(content), resources, before.LastSeenAt, now)
                    .Select(change => change with { ChangedBy = WhoChanged.Of(change, snapshot.AuditEvents) }));
            }
        }

        var tries = await store.AttemptsAsync(onboarding, snapshot.AccountSid, null, cancellationToken);
        return new KeptLook(snapshot.AccountSid, now, unchanged, changed, changes, retention.Versions)
        {
            Attempts = FollowAttempts.Of(tries, Registration.In(snapshot), now),
        };
    }
}
