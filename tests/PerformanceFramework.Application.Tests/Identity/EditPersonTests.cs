using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class EditPersonTests : PeopleTest
{
    [Fact]
    public async Task Edit_OfAPerson_KeepsTheNewDetailsAndMovesTheVersionOn()
    {
        (
            await EditAsync(
                Olu,
                name: "Olu Okafor",
                userName: "olu.okafor",
                email: "o@smalltown.gov.uk",
                post: "Officer"
            )
        ).ShouldBeDone();

        var person = await PersonAsync(Olu);
        (
            person.DisplayName,
            person.UserName,
            person.NormalizedUserName,
            person.Email,
            person.Post,
            person.Version
        ).ShouldBe(("Olu Okafor", "olu.okafor", "OLU.OKAFOR", "o@smalltown.gov.uk", "Officer", 1));
    }

    [Fact]
    public async Task Edit_OfAPerson_RecordsWhatChangedAlone()
    {
        (await EditAsync(Olu, name: "Olu Okafor")).ShouldBeDone();

        var record = (await RecordsAsync(nameof(EditPerson))).ShouldHaveSingleItem();
        record.Before.ShouldBe("""{"DisplayName":"Olu Officer"}""");
        record.After.ShouldBe("""{"DisplayName":"Olu Okafor"}""");
    }

    [Fact]
    public async Task Edit_ToTheirOwnUserNameInCapitals_IsDone() =>
        (await EditAsync(Olu, userName: "OLU.Officer")).ShouldBeDone();

    [Fact]
    public async Task Edit_ToAUserNameThatSomebodyHas_NamesTheField() =>
        (await EditAsync(Olu, userName: "Hari.Head")).ShouldBeInvalid().Single().Field.ShouldBe("UserName");

    [Theory]
    [InlineData("", "olu", "", "", "Name")]
    [InlineData("Olu", "", "", "", "UserName")]
    [InlineData("Olu", "olu", "nowhere", "", "Email")]
    [InlineData("Olu", "olu", "a@b.example\n", "", "Email")]
    [InlineData("Olu", "olu", "a@b.example\r\nBcc: c@d.example", "", "Email")]
    [InlineData("Olu", "olu", "a@b.example,c@d.example", "", "Email")]
    [InlineData("Olu", "olu", "", "Post\u202e", "Post")]
    public async Task Edit_WithSomethingWrong_NamesTheField(
        string name,
        string userName,
        string email,
        string post,
        string field
    ) => (await EditAsync(Olu, name, userName, email, post)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Edit_OfSomebodyWhoIsNot_IsNotFound() =>
        (await EditAsync("nobody", version: 0)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Edit_OfAnEarlierVersion_IsAConflict()
    {
        (await EditAsync(Olu, name: "Olu One")).ShouldBeDone();

        (await EditAsync(Olu, name: "Olu Two", version: 0)).Word().ShouldBe("Conflict");
        (await PersonAsync(Olu)).DisplayName.ShouldBe("Olu One");
    }

    [Fact]
    public async Task Edit_OfAnAdministrator_IsForAdministratorsOnly()
    {
        (await EditAsync(Admin)).Word().ShouldBe("administrators-only");
        (await EditAsync(Admin, actor: Actors.Administrator)).ShouldBeDone();
    }

    private async Task<Outcome<string>> EditAsync(
        string personId,
        string name = "Olu Officer",
        string userName = "olu.officer",
        string email = "",
        string post = "",
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<EditPerson>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new EditPersonRequest(
                    personId,
                    version ?? await VersionAsync(personId),
                    name,
                    personId == Admin && userName == "olu.officer" ? "administrator" : userName,
                    email,
                    post
                )
            );
}
