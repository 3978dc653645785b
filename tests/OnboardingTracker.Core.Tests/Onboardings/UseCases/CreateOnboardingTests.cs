using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings.UseCases;

public sealed class CreateOnboardingTests
{
    private readonly InMemoryOnboardings onboardings = new();

    [Theory]
    [InlineData("US launch", "us-launch")]
    [InlineData("  Größe & Café: 2.0! ", "gro-e-cafe-2-0")]
    [InlineData("--", "onboarding")]
    [InlineData("إطلاق", "onboarding")]
    [InlineData("日本の開始", "onboarding")]
    [InlineData("日本 SMS 2027", "sms-2027")]
    public async Task The_key_is_made_of_the_latin_letters_and_digits_of_the_name(string name, string key)
    {
        var onboarding = await CreateAsync(name);

        Assert.Equal(key, onboarding.Key);
        Assert.Equal(name, onboarding.Name);
    }

    [Fact]
    public async Task A_long_name_makes_a_short_key_that_ends_in_no_hyphen()
    {
        var onboarding = await CreateAsync($"{new string('a', 47)} and more");

        Assert.Equal(new string('a', 47), onboarding.Key);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("New")]
    [InlineData("Import")]
    public async Task The_names_of_pages_beside_the_onboardings_are_reserved(string name) =>
        Assert.Matches($"^{name.ToLowerInvariant()}-[0-9a-f]{{6}}$", (await CreateAsync(name)).Key);

    [Fact]
    public async Task A_taken_key_gets_a_suffix_each_time_another()
    {
        string[] keys = [(await CreateAsync("US launch")).Key, (await CreateAsync("US launch")).Key, (await CreateAsync("us LAUNCH")).Key];

        Assert.Equal("us-launch", keys[0]);
        Assert.All(keys[1..], key => Assert.Matches("^us-launch-[0-9a-f]{6}$", key));
        Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task It_is_kept_with_its_first_activity()
    {
        await CreateAsync("US launch");

        Assert.Equal("US launch", onboardings["us-launch"].Name);
        Assert.Equal(Some.Noon, onboardings["us-launch"].CreatedAt);
        Assert.Equal(ActivityKind.Created, Assert.Single(onboardings.Activity).Kind);
    }

    [Fact]
    public async Task A_form_sent_twice_starts_one_onboarding()
    {
        var id = OnboardingId.New(Some.Noon);

        var first = await CreateAsync("US launch", id);
        var second = await CreateAsync("US launch", id);

        Assert.Equal((first.Id, first.Key), (second.Id, second.Key));
        Assert.Single(onboardings.Activity);
    }

    private Task<Onboarding> CreateAsync(string name, OnboardingId? id = null) => new CreateOnboarding(onboardings, A.Review(), new FakeTimeProvider(Some.Noon))
        .RunAsync(name, null, Profile.Unknown, isPractice: false, An.Lead, TestContext.Current.CancellationToken, id);
}
