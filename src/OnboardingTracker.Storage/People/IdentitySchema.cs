using Microsoft.AspNetCore.Identity;

namespace OnboardingTracker.Storage.People;

/// <summary>Fixes the tables of the sign-in library: it takes their shape from the options of the host, and a migration must not depend on those.</summary>
internal static class IdentitySchema
{
    private const int KeyMaxLength = 128;

    public static void Fix(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = KeyMaxLength;
    }
}
