#include "app/desk/rooms/saved_file.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/domain/attachment.h"
#include "app/domain/own_words.h"
#include "app/domain/password_policy.h"
#include "app/domain/trail_access.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::desk {
namespace {

/// "pdf", or one of what else it may be. Fault input.form.
Result<std::string> form_by_ending(const std::filesystem::path& file, std::string_view where, bool in_clear,
                                   SavedFile::Forms forms) {
    using Forms = SavedFile::Forms;
    const bool is_attached = forms == Forms::attachment;
    const auto ending = file.extension().string();
    const auto form = ending.substr(std::min<std::size_t>(ending.size(), 1));
    const bool is_archive = form == "zip" && !in_clear && forms != Forms::pdf;
    const bool is_workbook = form == "xlsx" && in_clear && forms != Forms::pdf && !is_attached;
    const bool is_csv = form == "csv" && in_clear && forms == Forms::pdf_or_table;
    const bool is_pdf = form == "pdf" && (in_clear || !is_attached);  // nothing here takes a foreign PDF apart
    const bool is_picture = (form == "png" || form == "jpg") && in_clear && is_attached;
    if (is_pdf || is_archive || is_workbook || is_csv || is_picture) return form;
    return fail(FaultCode::input_form, std::string(where), {{"field", "file"}, {"reason", "ending"}});
}

std::string_view ending_of(domain::AttachmentForm form) {
    switch (form) {
        case domain::AttachmentForm::pdf:
            return "pdf";
        case domain::AttachmentForm::png:
            return "png";
        case domain::AttachmentForm::jpeg:
            break;
    }
    return "jpg";
}

}  // namespace

Result<SavedFile> SavedFile::at(const Machine& machine, const Seat& seat, std::string_view where,
                                const std::filesystem::path& file, const Leaving& how, ledger::Permit permit,
                                Forms forms) {
    const bool in_clear = how.password == nullptr;
    if (in_clear) {
        JCIC_CHECK(domain::may_save_in_clear(seat.duties()));
        if (how.why.empty()) return fail(FaultCode::input_missing, std::string(where), {{"field", "reason"}});
        JCIC_CHECK(domain::gives_reason(how.why, "reason"));
        permit = domain::may_save_in_clear;
    }
    SavedFile out(machine, file, how, std::move(permit));
    JCIC_TRY(out.form_, form_by_ending(file, where, in_clear, forms));
    if (!in_clear) JCIC_CHECK(domain::strong_enough(*how.password));
    JCIC_CHECK(files::may_be_made(file, machine.profile()));
    return out;
}

Result<std::size_t> SavedFile::save_pages(Seat& seat, const std::string& name, std::size_t rows,
                                          const paper::PdfBytes& pdf) const {
    if (password_ == nullptr) return write(seat, {name, rows, pdf});
    JCIC_TRY(const auto bytes, paper::encrypt_pdf(pdf, *password_));
    return write(seat, {name, rows, bytes});
}

Result<Bytes> SavedFile::table_bytes(const std::string& name, const tables::Table& table) const {
    const auto csv = [&] {
        const auto text = tables::to_csv(table);
        const auto bytes = view(text);
        return Bytes(bytes.begin(), bytes.end());
    };
    if (form_ == "csv") return csv();
    JCIC_TRY(auto workbook, tables::to_workbook(table));
    if (form_ == "xlsx") return workbook;
    return tables::to_encrypted_zip({{name + ".csv", csv()}, {name + ".xlsx", std::move(workbook)}}, *password_,
                                    machine_->clock().now());
}

Result<std::size_t> SavedFile::save_table(Seat& seat, const std::string& name, std::size_t rows,
                                          const tables::Table& table) const {
    JCIC_TRY(const auto bytes, table_bytes(name, table));
    return write(seat, {name, rows, bytes});
}

Result<std::size_t> SavedFile::save_workbook(Seat& seat, const std::string& name, std::size_t rows,
                                             const tables::Sheet& sheet) const {
    JCIC_TRY(auto workbook, tables::to_workbook(sheet));
    if (password_ == nullptr) return write(seat, {name, rows, workbook});
    JCIC_TRY(const auto bytes,
             tables::to_encrypted_zip({{name + ".xlsx", std::move(workbook)}}, *password_, machine_->clock().now()));
    return write(seat, {name, rows, bytes});
}

Result<std::size_t> SavedFile::save_attachment(Seat& seat, const std::string& name, const std::string& row,
                                               const std::string& field, const Bytes& bytes) const {
    JCIC_TRY(const auto form, domain::form_of(bytes));
    const std::vector<domain::Fact> of_row{{field::row, row}, {field::field, field}};
    if (password_ == nullptr) {
        if (form_ != ending_of(form))
            return fail(FaultCode::input_form, "register", {{"field", "file"}, {"reason", "ending"}});
        return write(seat, {name, 1, bytes, of_row});
    }
    // An archive does not hide what its entries are called: not as the file was, whose name may tell of a person.
    JCIC_TRY(const auto archive, tables::to_encrypted_zip({{field + "." + std::string(ending_of(form)), bytes}},
                                                          *password_, machine_->clock().now()));
    return write(seat, {name, 1, archive, of_row});
}

Result<domain::Entry> SavedFile::event(Seat& seat, const Content& what) const {
    const auto action = password_ == nullptr ? action::register_exported_in_clear : action::register_exported;
    auto out = plain_entry(action, "register:" + what.name,
                           {{field::rows, std::to_string(what.rows)},
                            {field::form, form_},
                            {field::digest, to_hex(sha256_of(what.bytes))}});
    for (const auto& fact : what.facts) out.plain(fact.name, fact.value);
    if (password_ != nullptr) return out;
    out.personal(field::reason, why_, "export:" + to_hex(out.id));
    out.to_be_signed(seat.person(), domain::purpose::consent);
    out = seat.session().prepare(std::move(out));
    JCIC_CHECK(seat.session().sign(out, domain::purpose::consent));
    return out;
}

Result<std::size_t> SavedFile::write(Seat& seat, const Content& what) const {
    JCIC_TRY(const auto written, event(seat, what));
    JCIC_CHECK(seat.session().append(written, permit_));  // as it is by now, however long it took (R-DU-4)
    JCIC_CHECK(files::create(file_, what.bytes));
    return what.rows;
}

}  // namespace jcic::desk
