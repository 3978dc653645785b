using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace OnboardingTracker.Storage.KeyRing;

/// <summary>
/// The certificate that encrypts the key ring: the operator's, or one made at the first start beside the database. Keys in plain beside the
/// data they protect would protect nothing.
/// </summary>
public static class KeyRingCertificate
{
    public const string FileName = "data-protection.pfx";
    public const string PathSetting = "DataProtection:CertificatePath";
    public const string PasswordSetting = "DataProtection:CertificatePassword";

    private const int KeyBits = 3072;
    private const int Years = 10;

    public static bool IsConfigured(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[PathSetting]);

    public static X509Certificate2 Load(IConfiguration configuration, StorageSettings settings, TimeProvider clock)
    {
        if (IsConfigured(configuration))
        {
            return Read(Path.GetFullPath(configuration[PathSetting]!), configuration[PasswordSetting]);
        }

        settings.MakeDataDirectory();
        var path = Path.Combine(settings.DataDirectory, FileName);
        if (!File.Exists(path))
        {
            Make(path, clock.GetUtcNow());
        }

        return Read(path, null);
    }

    private static X509Certificate2 Read(string path, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey ? certificate : throw new CryptographicException("It holds no private key.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingException(
                $"The certificate {path} that encrypts the key ring cannot be read: {failure.Message} Set {PathSetting} (DataProtection__CertificatePath) to a PFX file with a private key, for example /etc/onboarding-tracker/keys.pfx, and {PasswordSetting} to its password.",
                failure);
        }
    }

    private static void Make(string path, DateTimeOffset now)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=Onboarding Tracker key ring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        Write(path, certificate.Export(X509ContentType.Pkcs12));
    }

    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Written aside and moved: another process that starts now sees no file or the whole one, and the first of two stays.
        var aside = $"{path}.{Environment.ProcessId}";
        File.Delete(aside);
        using (var file = new FileStream(aside, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
