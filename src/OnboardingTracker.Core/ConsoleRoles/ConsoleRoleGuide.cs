using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>What the product knows of the Console's roles, and which of them it advises for whom.</summary>
/// <param name="Roles">Each role once.</param>
/// <param name="Advice">Of several that fit the first counts.</param>
public sealed record ConsoleRoleGuide(IReadOnlyList<ConsoleRoleFact> Roles, IReadOnlyList<ConsoleRoleAdvice> Advice)
{
    public ConsoleRoleFact Of(ConsoleRole role) => Roles.First(fact => fact.Role == role);

    /// <summary>The role that somebody with these roles here should have at Twilio; null where nothing is advised.</summary>
    public ConsoleRoleAdvice? For(IReadOnlyCollection<Role> ours, TeamType? team) =>
        Advice.FirstOrDefault(advice => ours.Contains(advice.For) && (advice.Team is null || advice.Team == team));

    /// <summary>
    /// Whether a role at Twilio does for another one: every role for itself, the owner for everything that an administrator does. Less or more than the advised one is
    /// otherwise, because the least role that fits is the advice.
    /// </summary>
    public static bool DoesFor(ConsoleRole held, ConsoleRole wanted) => held == wanted || (held, wanted) is (ConsoleRole.Owner, ConsoleRole.Administrator);
}

/// <summary>What a role at Twilio may do.</summary>
/// <param name="Name">As Twilio writes it: "Billing Manager".</param>
/// <param name="May">A sentence.</param>
public sealed record ConsoleRoleFact(ConsoleRole Role, string Name, string May, KnownFrom From);

/// <summary>Which role at Twilio somebody should have.</summary>
/// <param name="For">Their role here.</param>
/// <param name="Team">Only in this kind of team; null in every one.</param>
/// <param name="Why">A sentence.</param>
public sealed record ConsoleRoleAdvice(Role For, TeamType? Team, ConsoleRole Console, string Why, KnownFrom From);

/// <summary>Where a fact is from.</summary>
/// <param name="Date">Of the source itself; null where it bears none.</param>
/// <param name="ReadOn">The day it was read.</param>
public sealed record KnownFrom(string Source, string Address, DateOnly? Date, DateOnly ReadOn);
