using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Activity;

/// <summary>A database with a history of people, Twilio and the system, and what the tests do to it past the product.</summary>
internal static class ChainRig
{
    /// <summary>Two onboardings and some forty entries by people from a network, by Twilio and by the system.</summary>
    public static async Task<Rig> WithHistoryAsync(DatabaseKind kind, int acts = 16)
    {
        var rig = await Rig.StartAsync(kind, origin: new FixedOrigin("203.0.113.0/24"));
        await rig.AddAsync();
        await rig.AddAsync("other");
        for (var act = 0; act < acts; act++)
        {
            rig.Clock.Advance(TimeSpan.FromMinutes(1));
            var key = act % 3 == 0 ? "other" : "us-launch";
            var verdict = (act % 4) switch { 0 => Verdict.Passed, 1 => Verdict.NotPassed, 2 => Verdict.Waiting, _ => Verdict.NothingYet };
            await rig.ChangeAsync(key, one => one.Confirm(A.Manual, A.Person, $"Seen \"{act}\" – with ä, 日本 and\na second line", null, rig.Now));
            await rig.ChangeAsync(key, one => one.Observe(A.Observation(verdict), A.Playbook, rig.Now));
        }

        return rig;
    }

    public static VerifyActivity Verify(this Rig rig) => new(rig.Get<IActivityChain>(), rig.Clock);

    public static async Task AssertHoldsAsync(this Rig rig)
    {
        var state = await rig.Verify().AllAsync(Rig.Token);
        Assert.True(!state.IsBroken, $"Broken at {state.BrokenNumber}: {state.Fault}");
        Assert.Equal((await rig.Get<IActivityChain>().HeadAsync(Rig.Token)).Number, state.VerifiedNumber);
    }
}

/// <summary>Every act comes from there.</summary>
internal sealed class FixedOrigin(string? network) : IActOrigin
{
    public string? Network => network;
}
