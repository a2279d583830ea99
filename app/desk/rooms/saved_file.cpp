#include "app/desk/rooms/saved_file.h"

#include "app/desk/rooms/rooms.h"
#include "app/domain/password_policy.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::desk {

Result<SavedFile> SavedFile::at(Rooms& rooms, std::string_view where, const std::filesystem::path& file,
                                const Secret& password, Forms forms) {
    const auto ending = file.extension();
    if (ending != ".pdf" && (forms == Forms::pdf || ending != ".zip"))
        return fail(FaultCode::input_form, std::string(where), {{"field", "file"}, {"reason", "ending"}});
    JCIC_CHECK(domain::strong_enough(password));
    JCIC_CHECK(files::may_be_made(file, rooms.profile));
    return SavedFile(rooms, file, password, ending.string().substr(1));
}

Result<std::size_t> SavedFile::save_pages(Seat& seat, const std::string& name, std::size_t rows,
                                          const paper::PdfBytes& pdf) const {
    JCIC_TRY(const auto bytes, paper::encrypt_pdf(pdf, *password_));
    return write(seat, name, rows, bytes);
}

Result<std::size_t> SavedFile::save_table(Seat& seat, const std::string& name, std::size_t rows,
                                          const tables::Table& table) const {
    JCIC_TRY(auto workbook, tables::to_workbook(table));
    const auto csv = tables::to_csv(table);
    const auto text = view(csv);
    return save_archive(seat, name, rows,
                        {{name + ".csv", {text.begin(), text.end()}}, {name + ".xlsx", std::move(workbook)}});
}

Result<std::size_t> SavedFile::save_workbook(Seat& seat, const std::string& name, std::size_t rows,
                                             const tables::Sheet& sheet) const {
    JCIC_TRY(auto workbook, tables::to_workbook(sheet));
    return save_archive(seat, name, rows, {{name + ".xlsx", std::move(workbook)}});
}

Result<std::size_t> SavedFile::save_archive(Seat& seat, const std::string& name, std::size_t rows,
                                            const std::vector<tables::Entry>& entries) const {
    JCIC_TRY(const auto bytes, tables::to_encrypted_zip(entries, *password_, rooms_->clock->now()));
    return write(seat, name, rows, bytes);
}

Result<std::size_t> SavedFile::write(Seat& seat, const std::string& name, std::size_t rows, const Bytes& bytes) const {
    JCIC_CHECK(seat.session->append(plain_entry(
        rooms_->random, action::register_exported, "register:" + name,
        {{field::rows, std::to_string(rows)}, {field::form, form_}, {field::digest, to_hex(sha256_of(bytes))}})));
    JCIC_CHECK(files::replace(file_, bytes));
    return rows;
}

}  // namespace jcic::desk
