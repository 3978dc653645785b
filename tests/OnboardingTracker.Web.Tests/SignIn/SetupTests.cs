using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Tests.SignIn;

public sealed class SetupTests
{
    [Fact]
    public async Task Setup_address_makes_one_owner_and_then_no_more()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var token = TokenOf(tracker);

        var tooShort = await CreateAsync(tracker, token, "first@example.test", "elevenchars");
        var first = await CreateAsync(tracker, token, "first@example.test", TrackerHost.OwnerPassword);
        var second = await CreateAsync(tracker, token, "second@example.test", TrackerHost.OwnerPassword);

        Assert.Equal("Use at least 12 characters.", tooShort.Refusal);
        Assert.True(first.IsDone, first.Refusal);
        Assert.False(second.IsDone);
        Assert.False(await IsOpenAsync(tracker, token));
    }

    [Fact]
    public async Task Of_many_who_open_the_address_at_once_one_becomes_owner()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var token = TokenOf(tracker);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20)
            .Select(number => CreateAsync(tracker, token, $"person{number}@example.test", TrackerHost.OwnerPassword)));

        Assert.Equal(1, outcomes.Count(outcome => outcome.IsDone));
    }

    [Fact]
    public async Task Each_start_prints_a_new_address_until_there_is_an_owner()
    {
        var tracker = await TrackerHost.StartAsync();
        var firstToken = TokenOf(tracker);
        await tracker.DisposeAsync();

        await using (var again = await TrackerHost.StartAsync(tracker.DataDirectory))
        {
            Assert.NotEqual(firstToken, TokenOf(again));
            Assert.False(await IsOpenAsync(again, firstToken));
            Assert.True(await IsOpenAsync(again, TokenOf(again)));
            await again.CreateOwnerAsync();
            Assert.False(await IsOpenAsync(again, TokenOf(again)));
        }

        await using var withOwner = await TrackerHost.StartAsync(tracker.DataDirectory);
        Assert.Null(withOwner.SetupPath);
        Assert.Contains(withOwner.BaseAddress.GetLeftPart(UriPartial.Authority), withOwner.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_token_stands_in_no_log()
    {
        await using var tracker = await TrackerHost.StartAsync();

        using var answer = await tracker.Browser().GetAsync(new Uri(tracker.SetupPath!, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("GET", tracker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenOf(tracker), tracker.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("qwertyuiop12")]
    [InlineData("owner@example.test")]
    public async Task Well_known_password_is_refused(string password)
    {
        await using var tracker = await TrackerHost.StartAsync();

        var outcome = await CreateAsync(tracker, TokenOf(tracker), TrackerHost.OwnerEmail, password);

        Assert.Equal("This password is well known. Choose another.", outcome.Refusal);
    }

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("            x")]
    [InlineData("nur-kleine-buchstaben")]
    public async Task Long_password_needs_no_composition(string password)
    {
        await using var tracker = await TrackerHost.StartAsync();

        var outcome = await CreateAsync(tracker, TokenOf(tracker), TrackerHost.OwnerEmail, password);

        Assert.True(outcome.IsDone, outcome.Refusal);
    }

    [Fact]
    public async Task Password_of_128_characters_is_used_whole_and_one_more_is_refused()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var longest = $"\U0001F600 {new string('p', 120)}abcdef";

        var tooLong = await CreateAsync(tracker, TokenOf(tracker), TrackerHost.OwnerEmail, longest + "g");
        var kept = await CreateAsync(tracker, TokenOf(tracker), TrackerHost.OwnerEmail, longest);

        Assert.Equal("Use at most 128 characters.", tooLong.Refusal);
        Assert.True(kept.IsDone, kept.Refusal);
    }

    private static string TokenOf(TrackerHost tracker) => tracker.SetupPath!.Split('/')[^1];

    private static async Task<Outcome> CreateAsync(TrackerHost tracker, string token, string email, string password)
    {
        await using var scope = tracker.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Setup>()
            .CreateOwnerAsync(token, email, "Somebody", password, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> IsOpenAsync(TrackerHost tracker, string token)
    {
        await using var scope = tracker.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Setup>().IsOpenAsync(token, TestContext.Current.CancellationToken);
    }
}
