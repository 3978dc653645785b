using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Registers Core's use cases and its checks.</summary>
public static class UseCaseServices
{
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton(new CheckCatalog(ProductChecks.All))
        .AddScoped<EditOnboarding>()
        .AddScoped<CreateOnboarding>()
        .AddScoped<DescribeOnboarding>()
        .AddScoped<DeleteOnboarding>()
        .AddSingleton<DeletionLog>()
        .AddScoped<ConfirmStep>()
        .AddScoped<WithdrawConfirmation>()
        .AddScoped<DenyStep>()
        .AddScoped<WithdrawDenial>()
        .AddScoped<MarkStepNotNeeded>()
        .AddScoped<MarkStepNeeded>()
        .AddScoped<DecideDisagreement>()
        .AddScoped<AddEvidence>()
        .AddScoped<RemoveEvidence>()
        .AddScoped<SetDueDate>()
        .AddSingleton<BillingReview>()
        .AddScoped<AnswerBillingQuestion>()
        .AddScoped<ConfirmConsoleRole>()
        .AddScoped<ConsoleRoleReading>()
        .AddScoped<DecideSignOff>()
        .AddScoped<ChangeCostSplit>()
        .AddScoped<ReadMonthCosts>()
        .AddScoped<CloseMonth>()
        .AddScoped<ReopenMonth>()
        .AddScoped<LookAtMoney>()
        .AddScoped<CompareUsage>()
        .AddScoped<FindMoneyLeaks>()
        .AddScoped<ReadNumberPrices>()
        .AddScoped<CommentReaders>()
        .AddScoped<AddComment>()
        .AddScoped<EditComment>()
        .AddScoped<DeleteComment>()
        .AddScoped<ConnectTwilio>()
        .AddScoped<DisconnectTwilio>()
        .AddScoped<ConnectOrganization>()
        .AddScoped<DisconnectOrganization>()
        .AddScoped<StartCheck>()
        .AddScoped<StartDueLooks>()
        .AddScoped<CompareParts>()
        .AddScoped<VerifyOnboarding>()
        .AddScoped<LookCloser>()
        .AddScoped<DeliverTidings>()
        .AddScoped<ForgetTold>()
        .AddScoped<WriteMonthlyMails>()
        .AddSingleton(PermissionTable.Default)
        .AddScoped<InvitePeople>()
        .AddScoped<ResendInvitation>()
        .AddScoped<RevokeInvitation>()
        .AddScoped<AcceptInvitation>()
        .AddScoped<InviterRights>()
        .AddScoped<JoinByInvitation>()
        .AddScoped<ForgetRemovedPeople>()
        .AddScoped<VerifyActivity>()
        .AddScoped<ForgetNetworks>();
}
