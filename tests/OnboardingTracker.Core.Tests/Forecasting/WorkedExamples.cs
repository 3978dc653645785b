namespace OnboardingTracker.Core.Tests.Forecasting;

/// <summary>
/// Forecasts worked out by hand, with the calendar beside the paper and the lead times of playbook.yaml. Monday 23 November 2026 is today unless the
/// example says otherwise; "n business days" counts Monday to Friday after the day of the start. Own work (permissions, balance, pools) takes
/// no day and is left open everywhere, so that it is seen to move nothing.
/// </summary>
/// <param name="Profile">Countries, a bar, senders; "?" for senders nobody has chosen; "isv" in front where it matters.</param>
/// <param name="States">Step and state: done, failed, blocked, waiting and since when.</param>
/// <param name="Expected">A line for each country: the date, a colon, the path that sets it.</param>
public sealed record WorkedExample(string Name, string Profile, string States, string Expected, string Today = "2026-11-23")
{
    public override string ToString() => Name;
}

internal static class WorkedExamples
{
    public static readonly IReadOnlyList<WorkedExample> All =
    [
        // Brand 0-5 business days: 23 to 30 Nov. Campaign 10-15 after it: 23 Nov + 10 = 7 Dec, 30 Nov + 15 = 21 Dec. The numbers join the same day.
        new("US by A2P, profile approved",
            "US | a2p10dlc",
            "approve-the-business-profile done",
            "US 2026-12-07..2026-12-21: approve-the-brand > approve-the-campaign > put-us-numbers-in-the-campaign"),

        // No source says how long the profile takes. Its unknown time is not zero: the earliest day is that of the example above, and no more than "not before".
        new("US by A2P, nothing begun",
            "US | a2p10dlc",
            "",
            "US not before 2026-12-07: approve-the-business-profile > approve-the-brand > approve-the-campaign > put-us-numbers-in-the-campaign"),

        // Handed in on Monday 9 Nov: 10 business days later is 23 Nov, 15 is 30 Nov. Ten days of waiting are used up.
        new("US by A2P, campaign waiting for two weeks",
            "US | a2p10dlc",
            "approve-the-business-profile done, approve-the-brand done, approve-the-campaign waiting 2026-11-09",
            "US 2026-11-23..2026-11-30: approve-the-campaign > put-us-numbers-in-the-campaign"),

        // Handed in on Friday 30 Oct: 15 business days were over on Friday 20 Nov. It is late, and nobody knows by how much.
        new("US by A2P, campaign overdue",
            "US | a2p10dlc",
            "approve-the-business-profile done, approve-the-brand done, approve-the-campaign waiting 2026-10-30",
            "US not before 2026-11-23: approve-the-campaign (overdue since 2026-11-20) > put-us-numbers-in-the-campaign"),

        // Rejected for good: no date can follow from it.
        new("US by A2P, campaign blocked",
            "US | a2p10dlc",
            "approve-the-business-profile done, approve-the-brand done, approve-the-campaign blocked",
            "US cannot say: blocked by approve-the-campaign"),

        // Failed, to be mended and handed in again: the whole review anew, 23 Nov + 10 = 7 Dec, + 15 = 14 Dec.
        new("US by A2P, campaign failed",
            "US | a2p10dlc",
            "approve-the-business-profile done, approve-the-brand done, approve-the-campaign failed",
            "US 2026-12-07..2026-12-14: approve-the-campaign > put-us-numbers-in-the-campaign"),

        // The number is there at once, its verification takes 3-5 business days: Thursday 26 to Monday 30 Nov.
        new("US by toll-free number",
            "US | tollFree",
            "approve-the-business-profile done",
            "US 2026-11-26..2026-11-30: buy-your-numbers > verify-toll-free-numbers"),

        // Two ways; toll-free (26-30 Nov) is there before A2P (7-21 Dec), and one way is enough. Canada by toll-free waits for the same
        // verification, but by its own long code for no registration at all.
        new("US and Canada by A2P and toll-free",
            "US CA | a2p10dlc tollFree",
            "approve-the-business-profile done",
            """
            US 2026-11-26..2026-11-30: buy-your-numbers > verify-toll-free-numbers
            CA 2026-11-23..2026-11-23: buy-your-numbers
            """),

        // Weeks are weeks of the calendar. US 6-12 (both sources together): 42 days is 4 Jan, 84 days 15 Feb. Canada 12-16: 15 Feb to 15 Mar.
        new("US and Canada by short code",
            "US CA | shortCode",
            "approve-the-business-profile done",
            """
            US 2027-01-04..2027-02-15: apply-for-a-short-code
            CA 2027-02-15..2027-03-15: apply-for-a-short-code
            """),

        // The bundle takes up to 2 business days (25 Nov), the number comes at once after it.
        new("Germany by mobile number",
            "DE | mobile",
            "approve-the-business-profile done",
            "DE 2026-11-23..2026-11-25: get-bundles-approved > buy-your-numbers"),

        // The bundle was handed in on Thursday 19 Nov: 2 business days are over today, which is its last usual day. The number takes 2-4 days more.
        new("Spain by mobile number, bundle waiting",
            "ES | mobile",
            "approve-the-business-profile done, get-bundles-approved waiting 2026-11-19",
            "ES 2026-11-25..2026-11-27: get-bundles-approved > buy-your-numbers"),

        // Begun on a Saturday: the first of 5 business days is Monday 30 Nov, the fifth Friday 4 Dec.
        new("Australia by sender name, begun on a Saturday",
            "AU | alphanumeric",
            "approve-the-business-profile done",
            "AU 2026-12-04..2026-12-04: register-alphanumeric-senders > add-alphanumeric-senders",
            Today: "2026-11-28"),

        // No source says whether Germany wants a registration or how long it takes; France wants none.
        new("Germany and France by sender name",
            "DE FR | alphanumeric",
            "approve-the-business-profile done",
            """
            DE not before 2026-11-23: register-alphanumeric-senders > add-alphanumeric-senders
            FR 2026-11-23..2026-11-23: register-alphanumeric-senders > add-alphanumeric-senders
            """),

        // The clients' own flow takes 13-20 business days: 10 to 21 Dec. Brand and campaign of the vendor: 7 to 21 Dec. The later of both: 10 to 21 Dec.
        new("US by A2P for an ISV",
            "isv US | a2p10dlc",
            "approve-the-business-profile done",
            "US 2026-12-10..2026-12-21: register-each-client"),

        // Everything is done: nothing is left to wait for.
        new("US by A2P, all done",
            "US | a2p10dlc",
            """
            activate-the-account done, keep-enough-balance done, allow-the-planned-countries done, buy-your-numbers done, approve-the-business-profile done,
            approve-the-brand done, approve-the-campaign done, put-us-numbers-in-the-campaign done
            """,
            "US can send now"),

        // A long code of the US cannot be used for Germany: there is no way, so there is no date.
        new("Germany with US senders only",
            "US DE | a2p10dlc",
            "approve-the-business-profile done, approve-the-brand done, approve-the-campaign waiting 2026-11-16",
            """
            US 2026-11-30..2026-12-07: approve-the-campaign > put-us-numbers-in-the-campaign
            DE cannot say: no planned sender reaches it
            """),

        // Which registrations are needed is open until senders are chosen, so today is only the day before which it will not be.
        new("US with no senders chosen",
            "US | ?",
            "approve-the-business-profile done",
            "US not before 2026-11-23: allow-the-planned-countries"),

        // Puerto Rico is behind the campaign like the US. Brand waiting since Tuesday 17 Nov: its 5 days end on 24 Nov. Then 10-15: 23 Nov + 10 = 7 Dec, 24 Nov + 15 = 15 Dec.
        new("Puerto Rico by A2P, brand waiting",
            "PR | a2p10dlc",
            "approve-the-business-profile done, approve-the-brand waiting 2026-11-17",
            "PR 2026-12-07..2026-12-15: approve-the-brand > approve-the-campaign > put-us-numbers-in-the-campaign"),
    ];
}
