using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class ExemptionTests
{
    [Theory]
    [InlineData(ExemptParagraph.Individual, "Paragraph 1: Information relating to any individual")]
    [InlineData(ExemptParagraph.Identity, "Paragraph 2: Information likely to reveal the identity of an individual")]
    [InlineData(
        ExemptParagraph.FinancialAffairs,
        "Paragraph 3: Information relating to the financial or business affairs of any particular person, including the authority"
    )]
    [InlineData(
        ExemptParagraph.LabourRelations,
        "Paragraph 4: Information relating to labour relations consultations or negotiations"
    )]
    [InlineData(ExemptParagraph.LegalPrivilege, "Paragraph 5: Information covered by legal professional privilege")]
    [InlineData(
        ExemptParagraph.NoticesAndOrders,
        "Paragraph 6: Information about a notice, order or direction that is proposed"
    )]
    [InlineData(
        ExemptParagraph.Crime,
        "Paragraph 7: Information about the prevention, investigation or prosecution of crime"
    )]
    public void Paragraph_HasTheNumberOfTheSchedule(ExemptParagraph paragraph, string words) =>
        paragraph.Numbered().ShouldBe(words);

    [Fact]
    public void Roles_ThatSeeExemptIndicators_AreThoseOfOfficersAndWhoeverLooksAfterTheWhole() =>
        Enum.GetValues<Role>()
            .Where(role => !RolePermissions.Of(role).Contains(Permission.ViewExemptIndicators))
            .ShouldBe([Role.CabinetMember, Role.ScrutinyMember, Role.Partner], ignoreOrder: true);

    [Theory]
    // What names every indicator by its code, whoever it belongs to.
    [InlineData(Permission.ViewChangeHistory)]
    [InlineData(Permission.ImportData)]
    [InlineData(Permission.ManageIndicators)]
    [InlineData(Permission.ManageOrganisation)]
    [InlineData(Permission.ManageMail)]
    [InlineData(Permission.ViewCltEditions)]
    public void WhoeverMayDoThis_SeesExemptIndicatorsToo(Permission permission) =>
        Enum.GetValues<Role>()
            .Where(role => RolePermissions.Of(role).Contains(permission))
            .ShouldAllBe(role => RolePermissions.Of(role).Contains(Permission.ViewExemptIndicators));

    [Fact]
    public void Editions_OfCltAlone_SeeThem() =>
        Enum.GetValues<Audience>().Where(audience => audience.SeesExempt().WholeCouncil).ShouldBe([Audience.Clt]);
}
