#pragma once
// The page that the second person signs, above their password field.

#include <QLabel>
#include <QScrollArea>

#include "ui/look/fact_rows.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class PageToSign : public QWidget {
    Q_OBJECT
public:
    explicit PageToSign(QWidget* parent);

    /// `text`: the page's lines, or several pages'. `digests`: identifies them. `who` signs.
    void show_page(const QString& text, const QString& digests, const QString& who);
    /// Pixels of the page that are visible only by scrolling; less than 1: all of it is in sight.
    [[nodiscard]] int hidden_height() const;
    [[nodiscard]] SecretField& password() { return *password_; }
    [[nodiscard]] const SecretField& password() const { return *password_; }

Q_SIGNALS:
    void edited();   ///< of the password
    void entered();  ///< Enter in the password field

private:
    QScrollArea* around_;
    FactRows* facts_;
    QLabel* digests_;
    QLabel* label_;
    SecretField* password_;
};

}  // namespace jcic::ui
