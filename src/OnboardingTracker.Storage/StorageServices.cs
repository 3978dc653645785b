using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Requests;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Billing;
using OnboardingTracker.Storage.CloserLooks;
using OnboardingTracker.Storage.Comments;
using OnboardingTracker.Storage.Connections;
using OnboardingTracker.Storage.Drift;
using OnboardingTracker.Storage.KeyRing;
using OnboardingTracker.Storage.Live;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Storage.Requests;
using OnboardingTracker.Storage.Telling;
using OnboardingTracker.Storage.Verification;

namespace OnboardingTracker.Storage;

/// <summary>Registers what both databases share; the provider projects call it.</summary>
public static class StorageServices
{
    /// <summary>Fixed, so that neither a moved folder nor another host name makes stored secrets unreadable.</summary>
    public const string ApplicationName = "OnboardingTracker";

    public static IServiceCollection AddStores(
        this IServiceCollection services,
        IConfiguration configuration,
        StorageSettings settings,
        Action<IServiceProvider, DbContextOptionsBuilder> useProvider)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.Configure<IdentityOptions>(IdentitySchema.Fix);
        services.AddPooledDbContextFactory<TrackerDbContext>(useProvider);

        services.AddDataProtection()
            .SetApplicationName(ApplicationName)
            .PersistKeysToDbContext<TrackerDbContext>()
            .ProtectKeysWithCertificate(KeyRingCertificate.Load(configuration, settings, TimeProvider.System));

        services.AddSingleton<ConnectionSecrets>();
        services.AddSingleton<SignalHub>();
        services.TryAddSingleton(PermissionTable.Default);
        services.AddSingleton<AccessStore>();
        services.AddSingleton<IAccessStore>(provider => provider.GetRequiredService<AccessStore>());
        services.AddScoped<IPeopleStore, PeopleStore>();
        services.AddScoped<IAccessRequestStore, AccessRequestStore>();
        services.TryAddScoped<ISight, EverythingInSight>();
        services.AddScoped<IOnboardingStore, OnboardingStore>();
        services.AddScoped<IOnboardingReader, OnboardingReader>();
        services.AddScoped<IKeptPartStore, KeptPartStore>();
        services.AddScoped<IConnectionStore, ConnectionStore>();
        services.AddScoped<IOrganizationConnectionStore, OrganizationConnectionStore>();
        services.AddScoped<ICheckRunStore, CheckRunStore>();
        services.AddScoped<ILookSchedule, LookSchedule>();
        services.AddSingleton<IAccountTurns, AccountTurns>();
        services.AddScoped<ICloserLookTurns, CloserLookTurns>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddScoped<INoticeStore, NoticeStore>();
        services.AddScoped<ITidingChannel, BellChannel>();
        services.AddScoped<ICommentStore, CommentStore>();
        services.AddScoped<IPortfolioReader, PortfolioReader>();
        services.AddScoped<IClosedMonthStore, ClosedMonthStore>();
        services.AddScoped<IMyStepsReader, MyStepsReader>();
        services.AddScoped<IMailBook, MailBook>();
        services.TryAddSingleton<IMailer, NoMailer>();
        services.AddScoped<IApiTokenStore, ApiTokenStore>();
        services.AddScoped<ISetupStore, SetupStore>();
        services.AddSingleton<InvitationSecrets>();
        services.AddScoped<IInvitationStore, InvitationStore>();
        services.AddScoped<IMailTurns, MailTurns>();
        services.AddScoped<IRoleGrants, RoleGrants>();
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<ISignInPolicyStore, SignInPolicyStore>();
        services.AddScoped<IUsedCodes, UsedCodes>();
        services.AddScoped<IKeptAnswerStore, KeptAnswerStore>();
        services.TryAddSingleton<IActOrigin, NowhereOrigin>();
        services.AddSingleton<ActivityWriter>();
        services.AddScoped<IActivityChain, ActivityChain>();
        services.AddScoped<IActivityReader, ActivityReader>();
        services.AddScoped<IActivityStore, ActivityStore>();
        return services;
    }
}
