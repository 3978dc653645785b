using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A message to add.</summary>
/// <param name="Body">Its text; <paramref name="Segments"/> says how many segments Twilio counted for it.</param>
/// <param name="MinutesAgo">When it was made.</param>
internal sealed record MessagePlan(string Name, string Body, int Segments, int MinutesAgo)
{
    public string Direction { get; init; } = "outbound-api";

    public string Status { get; init; } = "delivered";

    public int? ErrorCode { get; init; }

    /// <summary>Null where no service sent it.</summary>
    public string? ServiceSid { get; init; }

    /// <summary>Twilio has not reckoned its price yet.</summary>
    public bool IsUnpriced { get; init; }
}

internal sealed partial class AccountBuilder
{
    private const int MessagesSent = 240;
    private const int Unreachable = 30003;
    private const int Filtered = 30007;
    private const int OptedOut = 21610;
    private const int MinutesOfDay = 24 * 60;
    private const int OlderDays = 73;
    private const int NewestOlderDay = 8;

    private const string PlainAlert = "Harbor Alerts: high tide of 4.1 m at 06:20. Reply STOP to opt out.";

    // 93 characters: one segment with a plain apostrophe, two with this one.
    private const string CurlyAlert = "Harbor Alerts: pier 4\u2019s gate is closed until noon. Use the north gate. Reply STOP to opt out.";

    // 186 characters of the SMS alphabet: two segments, and no single character is to blame.
    private const string LongAlert =
        "Harbor Alerts: gale warning for piers 2 to 6 from 18:00 until 04:00. Double your lines, clear the decks and stay off the outer walls. "
        + "The office is open all night. Reply STOP to opt out.";

    /// <summary>Six days of alerts: nearly all delivered, a few phones switched off, one person who said STOP and was then spared.</summary>
    public void AddMessages(string serviceSid, string from)
    {
        for (var index = 0; index < MessagesSent; index++)
        {
            var isLost = index % 60 == 30;
            AddMessage(new($"alert {index}", PlainAlert, 1, MinutesAgo: 90 + (index * 33))
            {
                ServiceSid = serviceSid,
                Status = isLost ? "undelivered" : "delivered",
                ErrorCode = isLost ? Unreachable : null,
            }, from);
        }

        AddMessage(new("stop", "Stop ", 1, MinutesAgo: 2000) { ServiceSid = serviceSid, Direction = "inbound", Status = "received" }, from);
        AddMessage(new("after stop", "Harbor Alerts: gale warning for pier 4.", 1, MinutesAgo: 1900)
        {
            ServiceSid = serviceSid,
            Status = "failed",
            ErrorCode = OptedOut,
        }, from);
        AddMessage(new("thanks", "Thank you, stop by any time", 1, MinutesAgo: 1500) { ServiceSid = serviceSid, Direction = "inbound", Status = "received" }, from);
    }

    /// <summary>The weeks before, three messages a day: some of several segments, some lost, some that no service sent.</summary>
    public void AddOlderMessages(string serviceSid, string from)
    {
        for (var index = 0; index < OlderDays * 3; index++)
        {
            var isLost = index % 20 == 19;
            var (body, segments) = (index % 3) switch { 0 => (PlainAlert, 1), 1 => (CurlyAlert, 2), _ => (LongAlert, 2) };
            AddMessage(new($"older {index}", body, segments, MinutesAgo: ((NewestOlderDay + (index / 3)) * MinutesOfDay) + (index % 3 * 60))
            {
                ServiceSid = index % 7 == 3 ? null : serviceSid,
                Status = isLost ? "undelivered" : "delivered",
                ErrorCode = isLost ? (index % 40 == 19 ? Filtered : Unreachable) : null,
            }, from);
        }
    }

    public void AddMessage(MessagePlan plan, string number)
    {
        var sid = Sid.Of("SM", plan.Name);
        var at = now.AddMinutes(-plan.MinutesAgo);
        var isInbound = plan.Direction == "inbound";
        var person = FictionalNumbers.Of("425", 9);
        var price = plan.Segments * (isInbound ? InboundPrice : OutboundPrice);
        Add(Collections.Messages, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            api_version = ApiVersion,
            body = plan.Body,
            date_created = at.Rfc2822(),
            date_sent = at.AddSeconds(1).Rfc2822(),
            date_updated = at.AddSeconds(4).Rfc2822(),
            direction = plan.Direction,
            error_code = plan.ErrorCode,
            error_message = plan.ErrorCode is null ? null : "See the error code",
            from = isInbound ? person : number,
            messaging_service_sid = plan.ServiceSid,
            num_media = "0",
            num_segments = plan.Segments.ToString(CultureInfo.InvariantCulture),
            price = plan.IsUnpriced ? null : (-price).ToString("0.00000", CultureInfo.InvariantCulture),
            price_unit = currency,
            sid,
            status = plan.Status,
            subresource_uris = new { media = Path2010(Owner, $"Messages/{sid}/Media") },
            to = isInbound ? number : person,
            uri = Path2010(Owner, $"Messages/{sid}"),
        }));
    }
}
