using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Registrations;

public sealed class AttemptStoreTests
{
    [Theory, OnBoth]
    public async Task Tries_come_back_whole_newest_first_and_by_kind(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var (first, second, bundle) = (Try(1, RegistrationKind.Campaign), Try(2, RegistrationKind.Campaign), Try(1, RegistrationKind.Bundle));
        await KeepAsync(rig, first, bundle);
        await KeepAsync(rig, second);

        var attempts = await rig.Get<IKeptPartStore>().AttemptsAsync(onboarding.Id, Some.AccountSid, RegistrationKind.Campaign, Rig.Token);
        var all = await rig.Get<IKeptPartStore>().AttemptsAsync(onboarding.Id, Some.AccountSid, null, Rig.Token);

        Assert.Equivalent(new[] { second, first }, attempts, strict: true);
        Assert.Equal(3, all.Count);
    }

    [Theory, OnBoth]
    public async Task A_decision_takes_the_place_of_what_was_kept_of_the_try(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var attempt = Try(1, RegistrationKind.Brand) with { Stage = RegistrationStage.InReview, DecidedAt = null, Reasons = [] };
        await KeepAsync(rig, attempt);
        var decided = attempt with { Stage = RegistrationStage.TurnedDown, DecidedAt = Some.Noon, Reasons = ["30793: Not found."] };
        await KeepAsync(rig, decided);

        var kept = Assert.Single(await rig.Get<IKeptPartStore>().AttemptsAsync(onboarding.Id, Some.AccountSid, null, Rig.Token));

        Assert.Equivalent(decided, kept, strict: true);
        Assert.Equal(9, kept.Days);
    }

    [Theory, OnBoth]
    public async Task Another_account_or_a_deletion_leaves_none(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await KeepAsync(rig, Try(1, RegistrationKind.Campaign));

        await KeepAsync(rig, Some.Sid("AC", 9), Try(1, RegistrationKind.Campaign));
        Assert.Empty(await rig.Get<IKeptPartStore>().AttemptsAsync(onboarding.Id, Some.AccountSid, null, Rig.Token));
        Assert.Equal(1, await rig.CountAsync("registration_attempts"));

        await rig.Get<IOnboardingStore>().DeleteAsync(onboarding.Id, A.Deletion(onboarding.Id, rig.Now), Rig.Token);
        Assert.Equal(0, await rig.CountAsync("registration_attempts"));
    }

    private static Task KeepAsync(Rig rig, params RegistrationAttempt[] attempts) => KeepAsync(rig, Some.AccountSid, attempts);

    private static async Task KeepAsync(Rig rig, string account, params RegistrationAttempt[] attempts)
    {
        var store = rig.Get<IOnboardingStore>();
        var onboarding = await store.FindAsync("us-launch", Rig.Token);
        onboarding!.Observe(A.Observation(Core.Checks.Verdict.Passed), A.Playbook, rig.Now);
        var look = new KeptLook(account, rig.Now, [], [], [], Retention.Default.Versions) { Attempts = attempts };
        Assert.Null((await store.SaveAsync(onboarding, look, Rig.Token)).Refusal);
    }

    private static RegistrationAttempt Try(int number, RegistrationKind kind) => new(
        Guid.CreateVersion7(Some.Noon.AddDays(number)),
        kind,
        $"{Some.Sid("MG", 1)}/{Some.Sid("QE", number)}",
        Some.Sid("MG", 1),
        "A2P campaign of Messaging Service \"Alerts\"",
        number,
        [new HandedIn("description of how people opt in", "People tick a box – \"Yes\"."), new HandedIn("privacy policy", null)],
        RegistrationStage.TurnedDown,
        "turned down (FAILED)",
        ["30909: The opt-in is not clear."],
        Some.Noon.AddDays(-9),
        Some.Noon);
}
