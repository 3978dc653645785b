using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Where a number asks for an address, the account has one of its country that Twilio validated.</summary>
public sealed class AddressesAreValidated : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "addresses-are-validated",
        "Every planned country has an address that Twilio validated",
        [SnapshotPart.Addresses, SnapshotPart.PhoneNumbers],
        [
            "an address with iso_country of the planned country and validated or verified true: passed",
            "an address of the country, both false: passed with a warning",
            "no address of a country in which a number has address_requirements any, local or foreign: not passed",
            "address_sid of such a number, which has no bundle: that address validated or verified: passed; both false: passed with a warning",
            "that address not in the account, not of the number's country (local) or of it (foreign): not passed",
            "no address of any other planned country: shown, not judged",
            "no address and no number that asks for one: nothing yet while no number is bought, else does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Addresses is not { } addresses)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Addresses))];
        }

        var judged = addresses
            .Where(address => address.IsoCountry is not null && PlannedCountry.MayBe(address.IsoCountry, profile))
            .GroupBy(address => address.IsoCountry!, StringComparer.OrdinalIgnoreCase)
            .Select(country => Judge(country.Key, [.. country]))
            .ToList();
        judged.AddRange(account.PhoneNumbers is { } numbers
            ? numbers.SelectMany(number => OfNumber(number, addresses))
            : [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))]);
        return judged.Count > 0
            ? judged
            : [BundleNeed.MayComeLater(account.PhoneNumbers!, profile)
                ? Definition.NothingYet("The account has no address of a planned country yet.")
                : Definition.DoesNotApply("The account has no address of a planned country, and none of its numbers asks for one.")];
    }

    private Finding Judge(string country, IReadOnlyList<Address> addresses)
    {
        var name = CountryInSentence.Of(country.ToUpperInvariant());
        var good = addresses.FirstOrDefault(address => address.Validated is true || address.Verified is true);
        var shown = good ?? addresses[0];

        // Its name is left out: it often is the name of a person.
        var seen = new Seen($"Address {shown.Sid}", good is null ? "not validated" : "validated");
        return good is not null
            ? Definition.Passed($"An address in {name} is validated.", seen)
            : Definition.Warned(
                $"No address in {name} is validated.",
                $"Correct {shown.Sid} until Twilio accepts it, or add another one: {InConsole.Addresses}.",
                seen);
    }

    private IEnumerable<Finding> OfNumber(PhoneNumber number, IReadOnlyList<Address> addresses) =>
        Paperwork.StandsOnItsAddress(number) ? [OfOwn(number, addresses)]
        : AsksForOne(number) && !Has(addresses, number) ? [Missing(number)]
        : [];

    /// <summary>The address that the number names, whatever other addresses there are; also what "Can we send?" says of the number.</summary>
    internal Finding OfOwn(PhoneNumber number, IReadOnlyList<Address> addresses)
    {
        var own = addresses.FirstOrDefault(address => string.Equals(address.Sid, number.AddressSid, StringComparison.Ordinal));
        Seen Show(string value) => new($"{NumberName.WithSid(number)}: address {number.AddressSid}", value);
        string[] assign = [$"Assign {Paperwork.Wanted(number)} to {NumberName.WithSid(number)}: {InConsole.ActiveNumbers}."];
        return own switch
        {
            null => Definition.NotPassed($"{NumberName.Of(number)} names an address that is not in this account.", assign, Show("not in this account")),
            { IsoCountry: { } country } when number.Country is not null && !Serves(own, number) => Definition.NotPassed(
                $"{NumberName.Of(number)} names an address in {CountryInSentence.Of(country.ToUpperInvariant())}, which does not serve.", assign, Show(country)),
            { Validated: true } or { Verified: true } => Definition.Passed($"The address of {NumberName.Of(number)} is validated.", Show("validated")),
            _ => Definition.Warned(
                $"The address of {NumberName.Of(number)} is not validated.",
                $"Correct {own.Sid} until Twilio accepts it, or assign another one to {NumberName.WithSid(number)}: {InConsole.Addresses}.",
                Show("not validated")),
        };
    }

    private Finding Missing(PhoneNumber number) => Definition.NotPassed(
        $"{NumberName.Of(number)} asks for an address, and the account has none that serves.",
        [$"Add {Paperwork.Wanted(number)} and assign it to {NumberName.WithSid(number)}: {InConsole.Addresses}."],
        Paperwork.Show(number));

    private static bool AsksForOne(PhoneNumber number) =>
        number.BundleSid is null && number.AddressRequirements?.ToLowerInvariant() is "any" or "local" or "foreign";

    private static bool Has(IReadOnlyList<Address> addresses, PhoneNumber number) => addresses.Any(address => Serves(address, number));

    private static bool Serves(Address address, PhoneNumber number) => number.AddressRequirements!.ToLowerInvariant() switch
    {
        "local" => IsIn(address, number.Country),
        "foreign" => !IsIn(address, number.Country),
        _ => true,
    };

    private static bool IsIn(Address address, string? country) => string.Equals(address.IsoCountry, country, StringComparison.OrdinalIgnoreCase);
}
