using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.People;

public sealed class SetupTests
{
    [Theory, OnBoth]
    public async Task A_setup_token_works_once(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var hash = TokenText.HashOf((await OpenAsync(rig))!);
        var setup = rig.Get<ISetupStore>();

        Assert.True(await setup.IsValidAsync(hash, Rig.Token));
        Assert.True(await setup.IsValidAsync(hash, Rig.Token));
        Assert.True(await setup.UseAsync(hash, Rig.Token));
        Assert.False(await setup.UseAsync(hash, Rig.Token));
        Assert.False(await setup.IsValidAsync(hash, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_new_setup_token_ends_the_one_before(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var first = TokenText.HashOf((await OpenAsync(rig))!);
        var second = TokenText.HashOf((await OpenAsync(rig))!);

        Assert.False(await rig.Get<ISetupStore>().IsValidAsync(first, Rig.Token));
        Assert.True(await rig.Get<ISetupStore>().IsValidAsync(second, Rig.Token));
        Assert.Equal(1, await rig.CountAsync("setup_tokens"));
    }

    [Theory, OnBoth]
    public async Task Of_twenty_uses_at_once_exactly_one_wins(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var hash = TokenText.HashOf((await OpenAsync(rig))!);

        var uses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => rig.Get<ISetupStore>().UseAsync(hash, Rig.Token))));

        Assert.Single(uses, won => won);
    }

    [Theory, OnBoth]
    public async Task With_a_member_there_is_nothing_to_set_up(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        Assert.False(await rig.Get<ISetupStore>().HasMembersAsync(Rig.Token));
        await using var db = await rig.ContextAsync();
        db.Add(new Member { UserName = "ada@example.com", DisplayName = "Ada" });
        await db.SaveChangesAsync(Rig.Token);

        Assert.Null(await OpenAsync(rig));
    }

    private static Task<string?> OpenAsync(Rig rig) => new OpenSetup(rig.Get<ISetupStore>(), rig.Clock).RunAsync(Rig.Token);
}
