#pragma once
// Where an encrypted file goes, and the password that opens it (R-PA-5): typed twice, or made by chance and shown once.

#include <QDialog>
#include <filesystem>
#include <memory>

#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ui {
namespace Ui {
class SaveDialog;
}

class SaveDialog : public QDialog {
    Q_OBJECT
public:
    /// `random` outlives it.
    SaveDialog(Random& random, QWidget* parent);
    ~SaveDialog() override;
    /// Another kind of file than an encrypted PDF: the picker's filter, and the ending where none is typed.
    void save_as(const QString& filter, const QString& suffix);
    [[nodiscard]] std::filesystem::path file() const;
    /// What was typed or made; once.
    [[nodiscard]] Secret take_password() { return std::move(password_); }

Q_SIGNALS:
    /// A file is named, and there is a password: both typed ones are the same.
    void chosen();

private:
    void choose_file();
    void make_password();
    void allow();
    void save();
    Random& random_;
    QString filter_;
    QString suffix_ = QStringLiteral("pdf");
    std::unique_ptr<Ui::SaveDialog> ui_;
    Secret password_;
};

}  // namespace jcic::ui
