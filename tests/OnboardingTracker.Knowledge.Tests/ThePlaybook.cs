using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Catalogue;
using OnboardingTracker.Knowledge.Playbook;

namespace OnboardingTracker.Knowledge.Tests;

/// <summary>The built-in playbook, read once against the checks of the product.</summary>
internal static class ThePlaybook
{
    public static readonly CheckCatalog Catalog = new(ProductChecks.All);

    public static readonly LiveCheckCatalogue Catalogue = CatalogueFile.LoadBuiltIn();

    public static readonly StepPlaybook Steps = PlaybookFile.LoadBuiltIn(Catalog.Keys);
}
