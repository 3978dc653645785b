namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The lines of the registration for US A2P 10DLC.</summary>
internal static class A2pLines
{
    private const string NoBrand = "How the brand is registered is not known.";
    private const string NoCampaigns = "The number of campaigns is not known.";

    /// <summary>A standard brand is vetted by a second company; a low-volume standard brand and a sole proprietor are not.</summary>
    public static IEnumerable<ForecastLine> OneTime(CostPlan plan, LineOf lines)
    {
        if (!plan.MayNeedA2p)
        {
            yield break;
        }

        yield return lines.Line(Ask(PriceKind.BrandRegistration, plan), CostKind.OneTime, "A2P 10DLC: registration of the brand", Once(plan, "brand"), NoBrand);
        if (plan.Brand is null or A2pBrandKind.Standard)
        {
            yield return lines.Line(Ask(PriceKind.BrandVetting, plan), CostKind.OneTime, "A2P 10DLC: secondary vetting of the brand", Once(plan, "vetting"), NoBrand);
        }

        yield return lines.Line(
            Ask(PriceKind.CampaignVerification, plan), CostKind.OneTime, "A2P 10DLC: verification of the campaigns, once each", Campaigns(plan), NoCampaigns);
    }

    public static IEnumerable<ForecastLine> Recurring(CostPlan plan, LineOf lines)
    {
        if (plan.MayNeedA2p)
        {
            yield return lines.Line(Ask(PriceKind.CampaignMonthly, plan), CostKind.Recurring, "A2P 10DLC: campaigns", Campaigns(plan), NoCampaigns);
        }
    }

    private static PriceQuestion Ask(PriceKind kind, CostPlan plan) => new(kind, "US", Brand: plan.Brand);

    private static IReadOnlyList<Factor>? Once(CostPlan plan, string what) => plan.Brand is null ? null : [new Factor(Estimate.Exactly(1), what, what)];

    private static IReadOnlyList<Factor>? Campaigns(CostPlan plan) =>
        plan.Campaigns is { } count ? [new Factor(Estimate.Exactly(count), "campaign", "campaigns")] : null;
}
