#pragma once
// Where an encrypted file goes, and the password that opens it (R-PA-5): typed twice, or made by chance and shown once.
// Where it is offered, a file may leave in clear instead: what that means is said, and why is asked.

#include <QDialog>
#include <filesystem>
#include <memory>

#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ui {
namespace Ui {
struct SaveDialog;
}

/// What is saved: "record", in no language, by which its folder is remembered, and the name that is proposed.
struct SavedThing {
    const char* purpose;
    QString name;  ///< without its ending, and without anybody's name
};

class SaveDialog : public QDialog {
    Q_OBJECT
public:
    /// `random` outlives it.
    SaveDialog(Random& random, SavedThing thing, QWidget* parent);
    ~SaveDialog() override;
    /// Another kind of file than an encrypted PDF: the picker's filter, and the ending where none is typed.
    void save_as(const QString& filter, const QString& suffix);
    /// In clear as those kinds of file. Who may not sees that it is there, and whose it is.
    void offer_in_clear(bool may, const QString& filter, const QString& suffix);
    [[nodiscard]] std::filesystem::path file() const;
    /// Why it is not encrypted; "": it is.
    [[nodiscard]] std::string in_clear() const;
    /// What was typed or made; once. Empty where it is not encrypted.
    [[nodiscard]] Secret take_password() { return std::move(password_); }

Q_SIGNALS:
    /// A file is named, and there is a password, both typed ones the same, or a reason for none.
    void chosen();

private:
    struct Kind {
        QString filter;
        QString suffix;
    };
    [[nodiscard]] const Kind& kind() const;
    void choose_clear(bool in_clear);
    void forget_passwords();
    void propose();
    void choose_file();
    void make_password();
    void allow();
    void save();
    Random& random_;
    SavedThing thing_;
    QString proposed_;  ///< as long as it stands there the ending follows the kind
    Kind encrypted_;
    Kind clear_;
    std::unique_ptr<Ui::SaveDialog> ui_;
    Secret password_;
};

}  // namespace jcic::ui
