using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChangeHistoryAndSignOff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "Returns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CheckedBy",
                table: "Returns",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SignedOffAt",
                table: "Returns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignedOffBy",
                table: "Returns",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Statement",
                table: "Returns",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "ApproveBy",
                table: "CollectionRounds",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckBy",
                table: "CollectionRounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SignOffBy",
                table: "CollectionRounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BelongsTo",
                table: "ChangeRecords",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectName",
                table: "ChangeRecords",
                type: "TEXT",
                maxLength: 250,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankHolidayChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsWorked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankHolidayChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EntryQueries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Was = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryQueries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryQueries_ReturnEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ReturnEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundTimetables",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Days_Approve = table.Column<int>(type: "INTEGER", nullable: true),
                    Days_Check = table.Column<int>(type: "INTEGER", nullable: true),
                    Days_SignOff = table.Column<int>(type: "INTEGER", nullable: true),
                    Days_Submit = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundTimetables", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRecords_At_ActorId_Kind_Subject",
                table: "ChangeRecords",
                columns: new[] { "At", "ActorId", "Kind", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRecords_BelongsTo",
                table: "ChangeRecords",
                column: "BelongsTo");

            migrationBuilder.CreateIndex(
                name: "IX_BankHolidayChanges_Day",
                table: "BankHolidayChanges",
                column: "Day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryQueries_EntryId",
                table: "EntryQueries",
                column: "EntryId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BankHolidayChanges");

            migrationBuilder.DropTable(
                name: "EntryQueries");

            migrationBuilder.DropTable(
                name: "RoundTimetables");

            migrationBuilder.DropIndex(
                name: "IX_ChangeRecords_At_ActorId_Kind_Subject",
                table: "ChangeRecords");

            migrationBuilder.DropIndex(
                name: "IX_ChangeRecords_BelongsTo",
                table: "ChangeRecords");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "Returns");

            migrationBuilder.DropColumn(
                name: "CheckedBy",
                table: "Returns");

            migrationBuilder.DropColumn(
                name: "SignedOffAt",
                table: "Returns");

            migrationBuilder.DropColumn(
                name: "SignedOffBy",
                table: "Returns");

            migrationBuilder.DropColumn(
                name: "Statement",
                table: "Returns");

            migrationBuilder.DropColumn(
                name: "CheckBy",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "SignOffBy",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "BelongsTo",
                table: "ChangeRecords");

            migrationBuilder.DropColumn(
                name: "SubjectName",
                table: "ChangeRecords");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "ApproveBy",
                table: "CollectionRounds",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
