using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Onboardings;

/// <summary>What keeps a checklist true comes back from both databases as it was.</summary>
public sealed class KeptTrueStoreTests
{
    [Theory, OnBoth]
    public async Task A_denial_comes_back_and_is_gone_when_it_was_taken_back(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Confirm(A.Manual, A.Person, "Done", null, rig.Now));

        await rig.ChangeAsync("us-launch", onboarding => onboarding.Deny(A.Manual, A.Person, "Not so", rig.Now));
        var denied = (await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!;
        await rig.ChangeAsync("us-launch", onboarding => onboarding.WithdrawDenial(A.Manual, A.Person, rig.Now));

        Assert.Equal(new Denial("Ada", rig.Now, "Not so"), denied.Denial);
        Assert.Null(denied.Confirmation);
        Assert.Null((await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!.Denial);
    }

    [Theory, OnBoth]
    public async Task Evidence_keeps_the_day_it_is_from(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();

        await rig.ChangeAsync(
            "us-launch",
            onboarding => onboarding.AddEvidence(A.Manual, Evidence.Note("Letter", "Ada", rig.Now, new DateOnly(2026, 6, 1)), A.Person, rig.Now));

        var piece = Assert.Single((await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!.Evidence);
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 1)), (piece.Dated, piece.Day));
    }

    [Theory, OnBoth]
    public async Task A_check_remembers_when_it_first_passed_and_when_it_broke(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var passed = rig.Now;
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Observe(A.Observation(Verdict.Passed), A.Playbook, rig.Now));
        rig.Clock.Advance(TimeSpan.FromDays(3));
        await rig.ChangeAsync("us-launch", onboarding => onboarding.Observe(A.Observation(Verdict.NotPassed), A.Playbook, rig.Now));

        var record = Assert.Single((await rig.LoadAsync("us-launch")).Checks);

        Assert.Equal((passed, rig.Now), (record.FirstPassedAt, record.BrokeAt));
    }
}
