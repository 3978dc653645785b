using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Exports;

namespace OnboardingTracker.Web.Ui;

/// <summary>The addresses of the screens, written once. The attribute ot-to puts the path base before them.</summary>
public static class Links
{
    public const string Onboardings = "/onboardings";
    public const string NewOnboarding = "/onboardings/new";
    public const string NewTraffic = "/onboardings/new/traffic";
    public const string NewSenders = "/onboardings/new/senders";
    public const string NewCheck = "/onboardings/new/check";
    public const string Practice = "/practice";
    public const string SignIn = "/signin";
    public const string SignOut = "/signout";
    public const string Help = "/help";
    public const string Account = "/account";
    public const string Tokens = "/account/tokens";
    public const string AllActivity = "/activity";
    public const string Search = "/search";
    public const string SignInCode = "/signin/code";
    public const string Confirm = "/account/confirm";
    public const string LinkedSignIns = "/account/linked-sign-ins";
    public const string Password = "/account/password";
    public const string Passkeys = "/account/passkeys";
    public const string SecondFactor = "/account/second-factor";
    public const string Sessions = "/account/sessions";
    public const string SignInPolicy = "/settings/sign-in";
    public const string Notices = "/notices";
    public const string MySteps = "/my-steps";
    public const string ManageInvitations = "/people/invitations";
    public const string ImportInvitations = "/people/invitations/import";

    /// <summary>Tries a mail again that could not be sent.</summary>
    public const string RetryInvitations = "/people/invitations/retry";

    /// <summary>What stands before the token of an invitation.</summary>
    public const string Invitations = "/invitations";

    /// <summary>The link that an invited person opens.</summary>
    public static string Invitation(string token) => $"{Invitations}/{token}";

    public static string ResendInvitation(Guid id) => $"{ManageInvitations}/{id}/resend";

    public static string RevokeInvitation(Guid id) => $"{ManageInvitations}/{id}/revoke";

    /// <summary>Goes to the provider, and from there to an address of this product.</summary>
    /// <param name="returnUrl">With the path base; null leads to the onboardings.</param>
    public static string SignInByProvider(string? returnUrl) => $"/signin/oidc/start{(returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")}";

    /// <summary>The same for who is signed in and confirms that it is them.</summary>
    /// <param name="isBeside">In a tab of its own, while what was typed waits in the other one.</param>
    public static string ConfirmByProvider(string returnUrl, bool isBeside) =>
        $"{Confirm}?handler=Provider&returnUrl={Uri.EscapeDataString(returnUrl)}{(isBeside ? "&beside=true" : "")}";

    /// <summary>Asks the person to confirm that it is them, and leads to an address of this product then.</summary>
    /// <param name="address">With the path base.</param>
    public static string ConfirmAndGo(string address) => $"{Confirm}?returnUrl={Uri.EscapeDataString(address)}";

    public const string People = "/people";
    public const string AskForAccess = "/access-requests";

    public static string Person(string memberId) => $"/people/{memberId}";

    public static string OnboardingPeople(string key) => $"/onboardings/{key}/people";

    public static string OnboardingPerson(string key, string memberId) => $"/onboardings/{key}/people/{memberId}";

    /// <summary>Who should have which role in Twilio's Console.</summary>
    public static string ConsoleRoles(string key) => $"{OnboardingPeople(key)}/console-roles";

    public static string ConsoleRole(string key, string memberId) => $"{ConsoleRoles(key)}/{memberId}";

    public static string WithdrawConsoleRole(string key, string memberId) => $"{ConsoleRole(key, memberId)}/withdraw";

    public static string StepOwner(string key, string step) => $"{Step(key, step)}/owner";

    public static string DueDate(string key, string step) => $"{Step(key, step)}/due-date";

    public static string Comments(string key, string step) => $"{Step(key, step)}/comments";

    /// <summary>One comment, on the page of its step.</summary>
    public static string Comment(string key, string step, Guid id) => $"{Step(key, step)}#comment-{id}";

    public static string EditComment(string key, string step, Guid id) => $"{Comments(key, step)}/{id}/edit";

    public static string DeleteComment(string key, string step, Guid id) => $"{Comments(key, step)}/{id}/delete";

    /// <summary>The page that marks the step done, with the comment as its evidence.</summary>
    public static string ConfirmByComment(string key, string step, Guid id) => $"{Confirmation(key, step)}?comment={id}";

    public static string Billing(string key) => $"/onboardings/{key}/billing";

    /// <summary>What the plan will cost, month by month.</summary>
    public static string CostForecast(string key) => $"{Billing(key)}/forecast";

    /// <summary>A month of the plan beside what Twilio charged in it.</summary>
    public static string UsageOfMonth(string key) => $"{Billing(key)}/usage";

    /// <summary>What is paid for nothing.</summary>
    public static string MoneyLeaks(string key) => $"{Billing(key)}/leaks";

    public static string BillingQuestion(string key, string question) => $"{Billing(key)}/{question}";

    public static string WithdrawBillingAnswer(string key, string question) => $"{BillingQuestion(key, question)}/withdraw";

    /// <summary>Who bears what of a month.</summary>
    public static string CostSplit(string key, BillingMonth? month = null) => $"{Billing(key)}/split{(month is { } asked ? $"?month={asked}" : "")}";

    /// <summary>Where a form of that page goes: again, rule, units, close or reopen.</summary>
    public static string CostSplitAct(string key, string act, BillingMonth? month) => $"{CostSplit(key)}?handler={act}{(month is { } asked ? $"&month={asked}" : "")}";

    public static string RemoveSplitUnit(string key, string name) => $"{SplitUnit(key, name)}&handler=remove";

    /// <param name="name">Null to add a unit.</param>
    public static string SplitUnit(string key, string? name = null) => $"{CostSplit(key)}/unit{(name is null ? "" : $"?unit={Uri.EscapeDataString(name)}")}";

    /// <param name="format">csv or xlsx.</param>
    public static string CostSplitFile(string key, BillingMonth month, string format) => $"{CostSplit(key)}/{month}/{format}";

    /// <param name="unit">Null for a sheet of each unit.</param>
    public static string CostStatement(string key, BillingMonth month, string? unit = null) =>
        $"{CostSplit(key)}/{month}/statement{(unit is null ? "" : $"?unit={Uri.EscapeDataString(unit)}")}";

    /// <summary>Of all onboardings whose money one may see.</summary>
    public const string Portfolio = "/billing";

    public const string PortfolioExport = "/billing.csv";

    public const string PortfolioWorkbook = "/billing.xlsx";

    /// <summary>Marks a notice as read and leads to what it is about.</summary>
    public static string Notice(Guid id) => $"/notices/{id}";

    public static string HelpOn(string topic) => $"/help/{topic}";

    public static string Onboarding(string key) => $"/onboardings/{key}";

    public static string Milestone(string key, MilestoneKey milestone) => $"/onboardings/{key}/m/{Word(milestone)}";

    /// <summary>Server-sent events for an open page.</summary>
    public static string Live(string key) => $"/onboardings/{key}/live";

    public static string Report(string key) => $"/onboardings/{key}/report";

    public static string Forecast(string key) => $"/onboardings/{key}/forecast";

    public static string Delete(string key) => $"/onboardings/{key}/settings/delete";

    public static string CheckNow(string key) => $"/onboardings/{key}/checks";

    public static string Activity(string key) => $"/onboardings/{key}/activity";

    public static string ActivityExport(ExportFormat format) => $"{AllActivity}/export.{format.ToString().ToLowerInvariant()}";

    public static string ActivityExport(string key, ExportFormat format) => $"{Activity(key)}/export.{format.ToString().ToLowerInvariant()}";

    public static string Settings(string key) => $"/onboardings/{key}/settings";

    public static string Connection(string key) => $"/onboardings/{key}/connection";

    public static string TestConnection(string key) => $"/onboardings/{key}/connection/test";

    public static string Disconnect(string key) => $"/onboardings/{key}/connection/disconnect";

    public static string Organization(string key) => $"{Connection(key)}/organization";

    public static string TestOrganization(string key) => $"{Organization(key)}/test";

    public static string RemoveOrganization(string key) => $"{Organization(key)}/remove";

    public static string Step(string key, string step) => $"/onboardings/{key}/steps/{step}";

    public static string Confirmation(string key, string step) => $"{Step(key, step)}/confirmation";

    public static string UndoConfirmation(string key, string step) => $"{Step(key, step)}/confirmation/undo";

    public static string Denial(string key, string step) => $"{Step(key, step)}/denial";

    public static string UndoDenial(string key, string step) => $"{Step(key, step)}/denial/undo";

    public static string NotNeeded(string key, string step) => $"{Step(key, step)}/not-needed";

    public static string NeededAgain(string key, string step) => $"{Step(key, step)}/not-needed/undo";

    public static string Disagreement(string key, string step) => $"{Step(key, step)}/disagreement";

    public static string CloserLook(string key, string step) => $"{Step(key, step)}/closer";

    public static string AddEvidence(string key, string step) => $"{Step(key, step)}/evidence";

    public static string EvidenceFile(string key, string step, Guid id) => $"{Step(key, step)}/evidence/{id}";

    public static string RemoveEvidence(string key, string step, Guid id) => $"{Step(key, step)}/evidence/{id}/remove";

    public static string Word(MilestoneKey milestone) => milestone.ToString().ToLowerInvariant();
}
