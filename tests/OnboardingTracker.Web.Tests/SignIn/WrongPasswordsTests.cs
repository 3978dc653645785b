using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Tests.SignIn;

public sealed class WrongPasswordsTests
{
    private readonly ShiftedClock clock = new();
    private readonly WrongPasswords tries;

    public WrongPasswordsTests() => tries = new WrongPasswords(clock);

    [Fact]
    public void Sixth_wrong_password_from_one_network_has_to_wait_and_other_networks_do_not()
    {
        var waits = Enumerable.Range(1, 6).Select(_ => tries.Count("OWNER", "192.0.2.1", isKnown: true).Wait).ToList();

        Assert.All(waits.Take(5), Assert.Null);
        Assert.InRange(waits[5]!.Value.TotalMinutes, 14, 15);
        Assert.Null(tries.Count("OWNER", "192.0.2.2", isKnown: true).Wait);
        Assert.Null(tries.Count("OTHER", "192.0.2.1", isKnown: true).Wait);
    }

    [Fact]
    public void After_a_quarter_of_an_hour_it_may_be_tried_again()
    {
        foreach (var _ in Enumerable.Range(1, 6))
        {
            tries.Count("OWNER", "192.0.2.1", isKnown: true);
        }

        clock.Advance(WrongPasswords.Window);

        Assert.Null(tries.Count("OWNER", "192.0.2.1", isKnown: true).Wait);
    }

    [Fact]
    public void Network_that_tries_many_accounts_has_to_wait()
    {
        var waits = Enumerable.Range(1, 51).Select(number => tries.Count($"PERSON{number}", "192.0.2.1", isKnown: true).Wait).ToList();

        Assert.All(waits.Take(50), Assert.Null);
        Assert.NotNull(waits[50]);
    }

    [Fact]
    public void Right_password_counts_for_nothing()
    {
        foreach (var _ in Enumerable.Range(1, 200))
        {
            var tried = tries.Count("OWNER", "192.0.2.1", isKnown: true);
            Assert.Null(tried.Wait);
            tries.Forgive(tried);
        }
    }

    [Fact]
    public void Strangers_of_all_networks_have_a_hundred_tries_an_hour_and_a_known_browser_is_not_among_them()
    {
        var waits = Enumerable.Range(1, 101).Select(number => tries.Count("OWNER", $"network {number}", isKnown: false)).ToList();

        Assert.All(waits.Take(100), tried => Assert.Null(tried.Wait));
        Assert.True(waits[100].IsForStrangers);
        Assert.InRange(waits[100].Wait!.Value.TotalMinutes, 59, 60);
        Assert.Null(tries.Count("OTHER", "network 1", isKnown: false).Wait);
        Assert.Null(tries.Count("OWNER", "network 1", isKnown: true).Wait);

        clock.Advance(WrongPasswords.StrangersWindow);
        Assert.Null(tries.Count("OWNER", "network 1", isKnown: false).Wait);
    }
}
