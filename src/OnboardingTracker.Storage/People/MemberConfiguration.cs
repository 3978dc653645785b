using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Gives the tables of the sign-in library our names.</summary>
internal sealed class MemberConfiguration :
    IEntityTypeConfiguration<Member>,
    IEntityTypeConfiguration<IdentityRole>,
    IEntityTypeConfiguration<IdentityUserRole<string>>,
    IEntityTypeConfiguration<IdentityUserClaim<string>>,
    IEntityTypeConfiguration<IdentityRoleClaim<string>>,
    IEntityTypeConfiguration<IdentityUserLogin<string>>,
    IEntityTypeConfiguration<IdentityUserToken<string>>,
    IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("members");

        // Who was removed cannot sign in, is not listed and is told nothing; only undoing the removal looks past this.
        member.HasQueryFilter(m => m.RemovedAt == null);
        member.Property(m => m.DisplayName).HasMaxLength(Member.DisplayNameMaxLength);
        member.ComplexProperty(m => m.Preferences, preferences =>
        {
            preferences.Property(p => p.TimeZone).HasMaxLength(Preferences.WordMaxLength).HasColumnName("time_zone");
            preferences.Property(p => p.Language).HasMaxLength(Preferences.WordMaxLength).HasColumnName("language");
            preferences.Property(p => p.Theme).HasColumnName("theme").HasDefaultValue(Theme.System);
            preferences.Property(p => p.HasKeys).HasColumnName("has_keys").HasDefaultValue(true).HasSentinel(true);
            preferences.Property(p => p.Email).HasColumnName("email_notices").HasDefaultValue(EmailNotices.Immediate);
        });
    }

    public void Configure(EntityTypeBuilder<IdentityRole> role) => role.ToTable("roles");

    public void Configure(EntityTypeBuilder<IdentityUserRole<string>> memberRole) => memberRole.ToTable("member_roles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> claim) => claim.ToTable("member_claims");

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<string>> claim) => claim.ToTable("role_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> login) => login.ToTable("member_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> token) => token.ToTable("member_tokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> passkey) => passkey.ToTable("member_passkeys");
}
