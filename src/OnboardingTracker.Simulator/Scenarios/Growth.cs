namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>Makes a small account large, in the way large accounts are built.</summary>
internal static class Growth
{
    // Twilio's usual limit for the sender pool of one service.
    private const int NumbersPerService = 400;

    // A record for each day and category of a thousand customers would be half a million; the others have not sent yet.
    private const int SendingCustomers = 25;

    // What is left of the fictional numbers after one for each of 1000 customers.
    public static int MostNumbers { get; } = FictionalNumbers.Most - 1000;

    public static void ToNumbers(AccountBuilder account, string brand, int total)
    {
        var missing = total - account.OwnedNumbers;
        var service = "";

        for (var index = 0; index < missing; index++)
        {
            if (index % NumbersPerService == 0)
            {
                var name = FormattableString.Invariant($"Region {(index / NumbersPerService) + 1:00}");
                service = account.AddService(new(name));
                account.AddCampaign(new(service, brand));
            }

            var line = FormattableString.Invariant($"Line {index + 1:00000}");
            account.PutIntoService(service, account.AddNumber(new(line, FictionalNumbers.UnitedStates(index), "US")));
        }
    }

    /// <summary>A subaccount, a number and a secondary profile for each customer, as a software vendor keeps them.</summary>
    public static void ToCustomers(AccountBuilder account, int count)
    {
        for (var customer = 1; customer <= count; customer++)
        {
            var name = FormattableString.Invariant($"Customer {customer:000}");
            var subaccount = account.AddSubaccount(name, "active", daysAgo: 200 - (customer % 150));
            var phoneNumber = FictionalNumbers.UnitedStates(FictionalNumbers.Most - customer);
            account.GiveRole("Robin Keeper", AccountBuilder.AdministratorRole, subaccount);
            account.AddNumber(new($"{name} main line", phoneNumber, "US") { AccountSid = subaccount });
            if (customer <= SendingCustomers)
            {
                account.AddSpending(SendingPlan.Few(subaccount, aDay: 5 + (customer % 9)));
            }

            account.AddCustomerProfile(name, WellKnownPolicies.SecondaryBusiness, "twilio-approved", daysAgo: 90);
        }
    }
}
