using OnboardingTracker.Core.Billing.Live;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>The prices of messages as lines of cost, one for each messaging service, category and currency.</summary>
public static class MessageCostLines
{
    public static AccountReading Of(CostAccount account, MessageCosts costs)
    {
        List<MessageCost> priced = [.. costs.Messages.Where(message => message is { Cost: not null, Currency: not null })];
        List<string> remarks = [];
        var name = account.Name ?? account.Sid;
        if (costs.HasMore)
        {
            remarks.Add($"Only the newest {costs.Messages.Count} messages of {name} were read. What older ones cost stands with the account, not with their messaging service.");
        }

        if (costs.Messages.Count(message => message is { Cost: null } or { Currency: null }) is > 0 and var unpriced)
        {
            remarks.Add(unpriced == 1
                ? $"Twilio has not reckoned the price of 1 message of {name} yet. It stands with the account."
                : $"Twilio has not reckoned the prices of {unpriced} messages of {name} yet. They stand with the account.");
        }

        return new AccountReading(
            [
                .. priced
                    .GroupBy(message => (message.MessagingServiceSid, Category: CategoryOf(message), Currency: message.Currency!))
                    .Select(same => CostLine.OfMessages(
                        account.Sid, same.Key.MessagingServiceSid, same.Key.Category, same.Sum(message => message.Cost!.Value), same.Key.Currency, same.LongCount())),
            ],
            [],
            remarks);
    }

    /// <summary>The usage category under which Twilio counts the message.</summary>
    private static string CategoryOf(MessageCost message)
    {
        var kind = message.Channel is not null ? "channels-messaging" : message.IsMms ? "mms" : "sms";
        return $"{kind}-{(message.IsOutbound ? "outbound" : "inbound")}";
    }
}
