using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Calendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CalendarFeedKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeedKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeedKeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeFills",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    FilledBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FilledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UndoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeFills", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeTemplateItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Timing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Details_Body = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Details_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details_Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Details_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Details_Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Details_Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details_RemindDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Details_Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeTemplateItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Uid = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TemplateItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    Occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    FillId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Details_Body = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Details_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details_Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Details_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Details_Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Details_Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details_RemindDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Details_Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeItems_ProgrammeFills_FillId",
                        column: x => x.FillId,
                        principalTable: "ProgrammeFills",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgrammeItems_ProgrammeTemplateItems_TemplateItemId",
                        column: x => x.TemplateItemId,
                        principalTable: "ProgrammeTemplateItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeedKeys_KeyHash",
                table: "CalendarFeedKeys",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeedKeys_UserId",
                table: "CalendarFeedKeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_EndsOn",
                table: "ProgrammeItems",
                column: "EndsOn");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_FillId",
                table: "ProgrammeItems",
                column: "FillId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_TemplateItemId",
                table: "ProgrammeItems",
                column: "TemplateItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_Uid",
                table: "ProgrammeItems",
                column: "Uid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_YearStart_TemplateItemId_Occurrence",
                table: "ProgrammeItems",
                columns: new[] { "YearStart", "TemplateItemId", "Occurrence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarFeedKeys");

            migrationBuilder.DropTable(
                name: "ProgrammeItems");

            migrationBuilder.DropTable(
                name: "ProgrammeFills");

            migrationBuilder.DropTable(
                name: "ProgrammeTemplateItems");
        }
    }
}
