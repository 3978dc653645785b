using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class AddressesAreValidatedTests
{
    [Theory]
    [InlineData(true, false, Verdict.Passed)]
    [InlineData(false, true, Verdict.Passed)]
    [InlineData(false, false, Verdict.PassedWithWarning)]
    [InlineData(null, null, Verdict.PassedWithWarning)]
    public void An_address_of_a_planned_country_is_judged(bool? validated, bool? verified, Verdict verdict) =>
        Assert.Equal(verdict, Judge([Some.Address("DE", validated) with { Verified = verified }]).Verdict);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_address_is_named_by_its_SID_because_its_name_may_be_a_person(bool validated)
    {
        var finding = Judge([Some.Address("DE", validated) with { FriendlyName = "Robin Keeper" }]);

        Assert.DoesNotContain("Robin", $"{finding.Summary} {string.Join(' ', finding.Fixes)} {string.Join(' ', finding.Seen)}", StringComparison.Ordinal);
        Assert.Equal($"Address {Some.Address("DE").Sid}", Assert.Single(finding.Seen).Name);
    }

    [Theory]
    [InlineData("any", "FR", null)]
    [InlineData("local", "DE", null)]
    [InlineData("local", "FR", Verdict.NotPassed)]
    [InlineData("foreign", "FR", null)]
    [InlineData("foreign", "DE", Verdict.NotPassed)]
    [InlineData("none", "FR", null)]
    public void A_number_asks_for_an_address_that_serves(string required, string country, Verdict? verdict)
    {
        var number = Some.Number(1, "+4915550100200", "DE", PhoneNumberKind.Mobile) with { AddressRequirements = required };

        var finding = Judge([Some.Address(country)], number);

        Assert.Equal(verdict is not null, finding.Verdict is Verdict.NotPassed);
    }

    [Fact]
    public void A_number_whose_own_address_is_gone_did_not_pass()
    {
        var address = Some.Address("DE");
        var number = Some.Number(1, "+4915550100200", "DE", PhoneNumberKind.Mobile) with { AddressRequirements = "local", AddressSid = address.Sid };

        Assert.Equal(Verdict.Passed, Judge([address], number).Verdict);
        Assert.Equal(Verdict.Passed, Judge([address], number with { AddressRequirements = "none", AddressSid = Some.Sid("AD", 9) }).Verdict);
        Assert.Equal(
            (Verdict.NotPassed, "+4•••0200 names an address that is not in this account."),
            Of(Judge([address], number with { AddressSid = Some.Sid("AD", 9) })));

        static (Verdict, string) Of(Finding finding) => (finding.Verdict, finding.Summary);
    }

    /// <summary>Another address of the account says nothing about the one that the number stands on.</summary>
    [Theory]
    [InlineData("local", "DE", true, Verdict.Passed)]
    [InlineData("local", "DE", false, Verdict.PassedWithWarning)]
    [InlineData("local", "DE", null, Verdict.PassedWithWarning)]
    [InlineData("local", "FR", true, Verdict.NotPassed)]
    [InlineData("foreign", "FR", true, Verdict.Passed)]
    [InlineData("foreign", "DE", true, Verdict.NotPassed)]
    [InlineData("any", "FR", true, Verdict.Passed)]
    [InlineData("none", "FR", false, Verdict.Passed)]
    public void A_number_stands_on_its_own_address(string required, string country, bool? validated, Verdict verdict)
    {
        var own = Some.Address(country, validated) with { Sid = Some.Sid("AD", 9) };
        var number = Some.Number(1, "+4915550100200", "DE", PhoneNumberKind.Mobile) with { AddressRequirements = required, AddressSid = own.Sid };

        Assert.Equal(verdict, Judge([Some.Address("DE"), own], number).Verdict);
    }

    [Fact]
    public void A_number_with_a_bundle_has_its_address_there() =>
        Assert.Equal(Verdict.DoesNotApply, Judge([], Some.UsLocal() with { AddressRequirements = "local", BundleSid = "BU1" }).Verdict);

    [Fact]
    public void No_address_that_anything_asks_for_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Judge([Some.Address("FR")]).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AddressesAreValidated>(Some.Unread(SnapshotPart.Addresses)).Verdict);

    private static Finding Judge(Address[] addresses, params PhoneNumber[] numbers) => Ask.For<AddressesAreValidated>(
        Some.Snapshot() with { Addresses = addresses, PhoneNumbers = numbers }, Profile.Unknown with { Countries = ["DE"] });
}
