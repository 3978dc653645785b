namespace OnboardingTracker.Core.Registrations;

/// <summary>
/// Tells tries apart over looks: a new one begins when something decided is in review again, when the texts changed, or when another SID
/// appears for the same purpose. Texts that change while a registration stays approved were not reviewed anew: drift tells them.
/// </summary>
public static class FollowAttempts
{
    /// <param name="known">Every try that is kept.</param>
    /// <returns>The tries that are new or became others with this look.</returns>
    public static IReadOnlyList<RegistrationAttempt> Of(
        IReadOnlyList<RegistrationAttempt> known, IReadOnlyList<Registration> seen, DateTimeOffset now)
    {
        var changed = new List<RegistrationAttempt>();
        var handedIn = seen.Where(one => one.Stage is not RegistrationStage.Draft);
        foreach (var registration in handedIn.OrderBy(one => one.Created).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            var tries = known.Concat(changed).Where(one => one.Kind == registration.Kind && one.Purpose == registration.Purpose).ToList();
            var last = tries.Where(one => one.ResourceId == registration.Id).MaxBy(one => one.Number);
            if (last is null || IsAnotherTry(last, registration))
            {
                changed.Add(Begin(registration, tries, isFirstOfSid: last is null, now));
            }
            else if (Update(last, registration, now) is var updated && !IsSame(last, updated))
            {
                changed.Add(updated);
            }
        }

        return changed;
    }

    private static bool IsAnotherTry(RegistrationAttempt last, Registration seen) =>
        (last.Stage is not RegistrationStage.InReview && seen.Stage is RegistrationStage.InReview)
        || (Differ(last.Texts, seen.Texts) && (last.Stage, seen.Stage) is not (RegistrationStage.Approved, RegistrationStage.Approved));

    /// <summary>A field that an earlier version did not keep was not handed in anew.</summary>
    private static bool Differ(IReadOnlyList<HandedIn> before, IReadOnlyList<HandedIn> after) =>
        after.Any(field => before.FirstOrDefault(known => known.Name == field.Name) is { } known && known.Text != field.Text);

    private static RegistrationAttempt Begin(
        Registration seen, List<RegistrationAttempt> tries, bool isFirstOfSid, DateTimeOffset now) => Update(
        new RegistrationAttempt(
            Guid.CreateVersion7(now),
            seen.Kind,
            seen.Id,
            seen.Purpose,
            seen.Resource.Name,
            tries.Count == 0 ? 1 : tries.Max(one => one.Number) + 1,
            seen.Texts,
            RegistrationStage.InReview,
            "",
            [],
            isFirstOfSid ? seen.Created ?? seen.Updated ?? now : now,
            null),
        seen,
        now);

    private static RegistrationAttempt Update(RegistrationAttempt attempt, Registration seen, DateTimeOffset now)
    {
        var isDecided = seen.Stage is RegistrationStage.Approved or RegistrationStage.TurnedDown;
        var decidedAt = attempt.Stage == seen.Stage ? attempt.DecidedAt : null;
        return attempt with
        {
            Stage = seen.Stage,
            Status = seen.StatusInWords,
            Reasons = seen.Reasons,
            DecidedAt = isDecided ? decidedAt ?? Later(seen.Updated, attempt.SubmittedAt) ?? now : null,
        };
    }

    /// <summary>Twilio's time of the last change is that of the decision, unless it is from before the try.</summary>
    private static DateTimeOffset? Later(DateTimeOffset? updated, DateTimeOffset submitted) => updated >= submitted ? updated : null;

    private static bool IsSame(RegistrationAttempt one, RegistrationAttempt other) =>
        (one.Stage, one.Status, one.DecidedAt) == (other.Stage, other.Status, other.DecidedAt) && one.Reasons.SequenceEqual(other.Reasons);
}
