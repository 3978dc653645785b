using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Storage.People;
using OtpNet;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The library's manager of people, with recovery codes of 80 bits in the place of its own shorter ones.</summary>
internal sealed class MemberManager(
    IUserStore<Member> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Member> hasher,
    IEnumerable<IUserValidator<Member>> userValidators,
    IEnumerable<IPasswordValidator<Member>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Member>> logger)
    : UserManager<Member>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    private const int CodeBytes = 10;
    private const int Group = 4;

    /// <summary>Sixteen characters in four groups: ABCD-2345-EFGH-6723.</summary>
    protected override string CreateTwoFactorRecoveryCode() =>
        string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(CodeBytes)).TrimEnd('=').Chunk(Group).Select(part => new string(part)));
}
