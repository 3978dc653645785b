using System.Security.Cryptography;
using System.Text;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.People;

public sealed class ApiTokenTests
{
    [Theory, OnBoth]
    public async Task A_token_is_recognized_by_its_text(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var issued = await IssueAsync(rig);

        var token = await new RecognizeApiToken(rig.Get<IApiTokenStore>(), rig.Clock).RunAsync(issued.Text, Rig.Token);

        Assert.Equal(
            (issued.Token.Id, "CI", TokenScope.Write, "member-1", "ada@example.com"),
            (token!.Id, token.Name, token.Scope, token.MemberId, token.MemberEmail));
        Assert.Equal((rig.Now, rig.Now.AddDays(90)), (token.CreatedAt, token.ExpiresAt));
    }

    [Theory, OnBoth]
    public async Task Only_the_hash_of_a_token_is_stored(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var issued = await IssueAsync(rig);

        Assert.Matches("^ot_[A-Za-z0-9_-]{43}$", issued.Text);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(issued.Text)), (byte[])(await rig.AskAsync("SELECT hash FROM api_tokens"))!);
        if (kind is DatabaseKind.Sqlite)
        {
            var secret = Encoding.ASCII.GetBytes(issued.Text[3..]);
            Assert.All(
                Directory.GetFiles(rig.Database.DataDirectory, "tracker.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)),
                file =>
                {
                    using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    var content = new byte[stream.Length];
                    stream.ReadExactly(content);
                    Assert.Equal(-1, content.AsSpan().IndexOf(secret));
                });
        }
    }

    [Theory, OnBoth]
    public async Task A_token_of_ninety_days_ago_is_not_recognized(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var issued = await IssueAsync(rig);
        var recognize = new RecognizeApiToken(rig.Get<IApiTokenStore>(), rig.Clock);

        rig.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await recognize.RunAsync(issued.Text, Rig.Token));

        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await recognize.RunAsync(issued.Text, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Anything_else_is_not_recognized(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var issued = await IssueAsync(rig);
        var recognize = new RecognizeApiToken(rig.Get<IApiTokenStore>(), rig.Clock);

        foreach (var text in new[] { "", "ot_", issued.Text[3..], issued.Text + "A", issued.Text.ToUpperInvariant() })
        {
            Assert.Null(await recognize.RunAsync(text, Rig.Token));
        }
    }

    [Theory, OnBoth]
    public async Task Use_is_remembered_to_the_minute(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var issued = await IssueAsync(rig);
        var recognize = new RecognizeApiToken(rig.Get<IApiTokenStore>(), rig.Clock);
        var first = rig.Now;

        await recognize.RunAsync(issued.Text, Rig.Token);
        rig.Clock.Advance(TimeSpan.FromSeconds(59));
        await recognize.RunAsync(issued.Text, Rig.Token);
        Assert.Equal(first, (await rig.Get<IApiTokenStore>().FindAsync(issued.Token.Hash, Rig.Token))!.LastUsedAt);

        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await recognize.RunAsync(issued.Text, Rig.Token);
        Assert.Equal(rig.Now, (await rig.Get<IApiTokenStore>().FindAsync(issued.Token.Hash, Rig.Token))!.LastUsedAt);
    }

    [Theory, OnBoth]
    public async Task A_token_goes_with_its_owner(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await IssueAsync(rig);
        await using var db = await rig.ContextAsync();

        db.Remove(await db.Users.FindAsync(["member-1"], Rig.Token) ?? throw new InvalidOperationException("The member is missing."));
        await db.SaveChangesAsync(Rig.Token);

        Assert.Equal(0, await rig.CountAsync("api_tokens"));
    }

    private static async Task<IssuedToken> IssueAsync(Rig rig)
    {
        await using var db = await rig.ContextAsync();
        db.Add(new Member { Id = "member-1", UserName = "ada@example.com", Email = "ada@example.com", DisplayName = "Ada" });
        await db.SaveChangesAsync(Rig.Token);
        return await new CreateApiToken(rig.Get<IApiTokenStore>(), rig.Clock)
            .RunAsync(new TokenOwner("member-1", "ada@example.com"), "CI", TokenScope.Write, Rig.Token);
    }
}
