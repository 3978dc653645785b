using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Wire;
using Twilio.Rest.Api.V2010;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Iam.V1;
using Twilio.Rest.Messaging.V1;
using Twilio.Rest.Messaging.V1.Service;
using Twilio.Rest.Numbers.V2.RegulatoryCompliance;
using Twilio.Rest.Numbers.V2.RegulatoryCompliance.Bundle;
using Twilio.Rest.Trusthub.V1;
using AccountShortCode = Twilio.Rest.Api.V2010.Account;
using ServiceSender = Twilio.Rest.Messaging.V1.Service;

namespace OnboardingTracker.Twilio.Sdk;

/// <summary>The parts of an account that the library reads. What is not here, our own client reads.</summary>
internal static class LibraryCalls
{
    private static readonly Dictionary<SnapshotPart, object> Calls = new()
    {
        [SnapshotPart.Account] = new LibraryObject<AccountResource, WireAccount>(
            (question, library) => AccountResource.FetchAsync(new FetchAccountOptions { PathSid = question.Session.AccountSid }, library),
            LibraryRecords.Account),
        [SnapshotPart.Subaccounts] = new LibraryList<AccountResource, ReadAccountOptions, WireAccount>(
            _ => new(), AccountResource.ReadAsync, LibraryRecords.Account),
        [SnapshotPart.Balance] = new LibraryObject<BalanceResource, WireBalance>(
            (question, library) => BalanceResource.FetchAsync(new FetchBalanceOptions { PathAccountSid = question.Session.AccountSid }, library),
            LibraryRecords.Balance),
        [SnapshotPart.Keys] = new LibraryList<GetApiKeysResource, ReadGetApiKeysOptions, WireKey>(
            question => new(question.Session.AccountSid), GetApiKeysResource.ReadAsync, LibraryRecords.Key),
        [SnapshotPart.PhoneNumbers] = new LibraryList<IncomingPhoneNumberResource, ReadIncomingPhoneNumberOptions, WireNumber>(
            question => new() { PathAccountSid = question.Session.AccountSid }, IncomingPhoneNumberResource.ReadAsync, LibraryRecords.Number),
        [SnapshotPart.ShortCodes] = new LibraryList<AccountShortCode.ShortCodeResource, AccountShortCode.ReadShortCodeOptions, WireShortCode>(
            question => new() { PathAccountSid = question.Session.AccountSid }, AccountShortCode.ShortCodeResource.ReadAsync, LibraryRecords.ShortCode),
        [SnapshotPart.MessagingServices] = new LibraryList<ServiceResource, ReadServiceOptions, WireService>(
            _ => new(), ServiceResource.ReadAsync, LibraryRecords.Service),
        [SnapshotPart.ServicePhoneNumbers] = new LibraryList<PhoneNumberResource, ReadPhoneNumberOptions, WireMember>(
            question => new(question.Call.Inside), PhoneNumberResource.ReadAsync, number => new(LibraryRecords.Text(number.Sid), CountryCode: null)),
        [SnapshotPart.ServiceShortCodes] = new LibraryList<ServiceSender.ShortCodeResource, ServiceSender.ReadShortCodeOptions, WireMember>(
            question => new(question.Call.Inside), ServiceSender.ShortCodeResource.ReadAsync,
            code => new(LibraryRecords.Text(code.Sid), LibraryRecords.Text(code.CountryCode))),
        [SnapshotPart.AlphaSenders] = new LibraryList<AlphaSenderResource, ReadAlphaSenderOptions, WireAlphaSender>(
            question => new(question.Call.Inside), AlphaSenderResource.ReadAsync, LibraryRecords.AlphaSender),
        [SnapshotPart.Campaigns] = new LibraryList<UsAppToPersonResource, ReadUsAppToPersonOptions, WireCampaign>(
            question => new(question.Call.Inside), UsAppToPersonResource.ReadAsync, LibraryRecords.Campaign),
        [SnapshotPart.Brands] = new LibraryList<BrandRegistrationResource, ReadBrandRegistrationOptions, WireBrand>(
            _ => new(), BrandRegistrationResource.ReadAsync, LibraryRecords.Brand),
        [SnapshotPart.TollfreeVerifications] =
            new LibraryList<TollfreeVerificationResource, ReadTollfreeVerificationOptions, WireTollfreeVerification>(
                _ => new(), TollfreeVerificationResource.ReadAsync, LibraryRecords.Verification),
        [SnapshotPart.CustomerProfiles] = new LibraryList<CustomerProfilesResource, ReadCustomerProfilesOptions, WireCustomerProfile>(
            _ => new(), CustomerProfilesResource.ReadAsync, LibraryRecords.Profile),
        [SnapshotPart.Bundles] = new LibraryList<BundleResource, ReadBundleOptions, WireBundle>(
            _ => new(), BundleResource.ReadAsync, LibraryRecords.Bundle),
        [SnapshotPart.BundleEvaluations] = new LibraryList<EvaluationResource, ReadEvaluationOptions, WireEvaluation>(
            question => new(question.Call.Inside), EvaluationResource.ReadAsync, LibraryRecords.Evaluation),
        [SnapshotPart.BundleItems] = new LibraryList<ItemAssignmentResource, ReadItemAssignmentOptions, WireItemAssignment>(
            question => new(question.Call.Inside), ItemAssignmentResource.ReadAsync, item => new(LibraryRecords.Text(item.ObjectSid))),
    };

    /// <summary>The parts in the order of the enumeration.</summary>
    public static IEnumerable<SnapshotPart> Parts => Calls.Keys.Order();

    /// <summary>
    /// How the library reads a part into these records; null when it does not. A list that is asked for only to see whether it opens, without
    /// records, is not read by it.
    /// </summary>
    public static ILibraryCall<TRecord>? Find<TRecord>(SnapshotPart part) => Calls.GetValueOrDefault(part) as ILibraryCall<TRecord>;
}
