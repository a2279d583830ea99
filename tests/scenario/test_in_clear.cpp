// A register that leaves without a password: by the unit head alone, with a reason, signed, and the event says so.
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/rights_desk.h"
#include "app/domain/registers/register.h"
#include "at_the_desk.h"
#include "read_back.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using desk::Leaving;
using domain::Duty;
namespace registers = domain::registers;

namespace {

constexpr const char* why_in_clear = "檢查局調閱，指定未加密";
constexpr const char* somebodys_id = "A123456789";  // of the practice branch's authorisations

QByteArray bytes_in(const std::filesystem::path& file) {
    QFile in(QString::fromStdString(file.string()));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

class TestInClear : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        folder_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        folder_.reset();
        close_desk();
    }

    void the_unit_head_saves_a_register_in_clear_and_the_event_says_it_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto save = [&](const char* name) {
            return desk().save(registers::authorisations, {}, file(name), Leaving::in_clear(why_in_clear));
        };
        for (const auto* form : {"csv", "xlsx", "pdf"}) {
            const auto name = std::string("list.") + form;
            QCOMPARE(save(name.c_str()).value(), std::size_t{11});
            const auto event = last_event("register.exported-in-clear");
            QCOMPARE(event.at("form"), std::string(form));
            QCOMPARE(event.at("rows"), std::string("11"));
            QCOMPARE(event.at("reason"), std::string(why_in_clear));
            const auto bytes = bytes_in(file(name.c_str()));
            QCOMPARE(event.at("digest"), to_hex(desk::sha256_of(view(bytes.toStdString()))));
        }
        QVERIFY(bytes_in(file("list.csv")).contains(somebodys_id));
        QVERIFY(scenario::Archive(file("list.xlsx")).entry("sharedStrings.xml").contains(somebodys_id));
        QVERIFY(scenario::squeezed(scenario::text_of_pages(file("list.pdf"), {})).contains("授權書"));
        const auto rights = QFile::permissions(folder_->filePath("list.csv"));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther)));
        VERIFY_OK(
            desk::RightsDesk(desk_->parts()).save(std::nullopt, file("rights.csv"), Leaving::in_clear(why_in_clear)));
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{4});
        QCOMPARE(count_events("register.exported"), std::size_t{0});
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void a_working_paper_leaves_so_too_and_by_the_unit_head_alone_R_PA_5_R_LO_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto today = desk_->parts().machine.today();
        const desk::PaperWanted cards{3, {today, today}};
        const auto save = [&](const char* name) {
            return desk_->papers().save(cards, file(name), Leaving::in_clear(why_in_clear));
        };
        COMPARE_FAULT(save("paper.csv"), input_form);
        COMPARE_FAULT(save("paper.zip"), input_form);
        for (const auto* form : {"xlsx", "pdf"}) {
            const auto name = std::string("paper.") + form;
            VERIFY_OK(save(name.c_str()));
            const auto event = last_event("register.exported-in-clear");
            QCOMPARE(event.at("form"), std::string(form));
            QCOMPARE(event.at("reason"), std::string(why_in_clear));
            const auto bytes = bytes_in(file(name.c_str()));
            QCOMPARE(event.at("digest"), to_hex(desk::sha256_of(view(bytes.toStdString()))));
        }
        QVERIFY(!scenario::Archive(file("paper.xlsx")).entry("sharedStrings.xml").isEmpty());
        QVERIFY(!scenario::text_of_pages(file("paper.pdf"), {}).isEmpty());
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{2});
        VERIFY_OK(one.sign_in(Duty::reviewer));
        const auto refused = desk_->papers().save(cards, file("theirs.pdf"), Leaving::in_clear(why_in_clear));
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("duty"), std::string("unit-head"));
        QVERIFY(!QFile::exists(QString::fromStdString(file("theirs.pdf").string())));
    }

    void what_is_attached_to_a_row_leaves_encrypted_or_by_the_unit_heads_signature_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = desk().rows(registers::authorisations, {}).value().rows.front().id;
        std::ofstream(file("陳大文授權書.png")) << test::small_png(" of A123456789");
        const auto handle = desk().attach(file("陳大文授權書.png")).value().handle;
        VERIFY_OK(
            desk().take_step(wanted(registers::authorisations, "authorisation.form-added", row, {{"form", handle}})));
        const desk::AttachedTo form{&registers::authorisations, row, "form"};
        const auto password = one.secret("Kdwp-4729-Tmra");
        const auto left = [&](const char* name) { return QFile::exists(QString::fromStdString(file(name).string())); };
        // A reader of the register, who may open it: never without a password.
        const auto refused = desk().save_attached(form, file("form.png"), Leaving::in_clear(why_in_clear));
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("duty"), std::string("unit-head"));
        COMPARE_FAULT(desk().save_attached(form, file("form.png"), password), input_form);
        COMPARE_FAULT(desk().save_attached(form, file("form.pdf"), password), input_form);
        COMPARE_FAULT(desk().save_attached(form, file("form.zip"), one.secret("short")), rule_pw_1);
        QVERIFY(!left("form.png") && !left("form.pdf") && !left("form.zip"));
        QCOMPARE(count_events("register.attachment-opened"), std::size_t{0});
        VERIFY_OK(desk().save_attached(form, file("form.zip"), password));
        const auto encrypted = last_event("register.exported");
        QCOMPARE(encrypted.at("row"), row);
        QCOMPARE(encrypted.at("field"), std::string("form"));
        QVERIFY(!bytes_in(file("form.zip")).contains(somebodys_id));
        QVERIFY(!bytes_in(file("form.zip")).contains("陳大文"));  // an archive does not hide its entries' names
        VERIFY_OK(one.sign_in(Duty::unit_head));
        COMPARE_FAULT(desk().save_attached(form, file("form.png"), Leaving::in_clear("")), input_missing);
        COMPARE_FAULT(desk().save_attached(form, file("form.jpg"), Leaving::in_clear(why_in_clear)),
                      input_form);  // it is none
        QVERIFY(!left("form.png") && !left("form.jpg"));
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{0});
        VERIFY_OK(desk().save_attached(form, file("form.png"), Leaving::in_clear(why_in_clear)));
        const auto clear = last_event("register.exported-in-clear");
        QCOMPARE(clear.at("reason"), std::string(why_in_clear));
        QCOMPARE(clear.at("row"), row);
        QCOMPARE(clear.at("form"), std::string("png"));
        QVERIFY(bytes_in(file("form.png")).endsWith(somebodys_id));
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void below_every_caller_it_takes_the_unit_heads_signature_R_PA_5() {
        auto one = officer();
        for (const auto duty : {Duty::query_officer, Duty::unit_head}) {
            VERIFY_OK(one.sign_in(duty));
            auto& session = desk_->parts().seating.seat()->session();
            auto event = desk::plain_entry(action::register_exported_in_clear, "register:cards",
                                           {{field::rows, "1"}, {field::form, "csv"}, {field::digest, "00"}});
            event.personal(field::reason, why_in_clear, "export:" + to_hex(event.id));
            QVERIFY(!session.append(event));  // unsigned
            event.to_be_signed(session.person(), domain::purpose::consent);
            event = session.prepare(std::move(event));
            VERIFY_OK(session.sign(event, domain::purpose::consent));
            const auto written = session.append(event);
            QCOMPARE(written.has_value(), duty == Duty::unit_head);
            QVERIFY(written || written.error().code == FaultCode::person_duty);
        }
    }

    void what_is_encrypted_leaves_nothing_readable_beside_it_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto password = one.secret("Kdwp-4729-Tmra");
        VERIFY_OK(desk().save(registers::authorisations, {}, file("list.zip"), password));
        VERIFY_OK(desk().save(registers::authorisations, {}, file("list.pdf"), password));
        const auto left = QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(left, (QStringList{"list.pdf", "list.zip"}));
        for (const auto& name : left) QVERIFY(!bytes_in(file(qPrintable(name))).contains(somebodys_id));
        QVERIFY(scenario::Archive(file("list.zip")).entry(".csv").isEmpty());  // without its password
        QCOMPARE(count_events("register.exported"), std::size_t{2});
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{0});
    }

private:
    [[nodiscard]] std::filesystem::path file(const char* name) const {
        return folder_->filePath(QLatin1String(name)).toStdString();
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

JCIC_TEST(TestInClear)
#include "test_in_clear.moc"
