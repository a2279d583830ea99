#pragma once
// What somebody signs beside, as it is to be signed, above the field of their password.

#include <QLabel>
#include <QScrollArea>

#include "ui/look/fact_rows.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class PageToSign : public QWidget {
    Q_OBJECT
public:
    explicit PageToSign(QWidget* parent);

    /// `text`: the lines of the page, or of several. `digests`: what says which they are. `who` signs.
    void show_page(const QString& text, const QString& digests, const QString& who);
    /// Pixels of the page that are only seen by scrolling; less than 1: all of it is in sight.
    [[nodiscard]] int hidden_height() const;
    [[nodiscard]] SecretField& password() { return *password_; }
    [[nodiscard]] const SecretField& password() const { return *password_; }

Q_SIGNALS:
    void edited();   ///< the password
    void entered();  ///< it was ended with the Enter key

private:
    QScrollArea* around_;
    FactRows* facts_;
    QLabel* digests_;
    QLabel* label_;
    SecretField* password_;
};

}  // namespace jcic::ui
