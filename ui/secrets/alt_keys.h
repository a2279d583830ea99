#pragma once
// Alt and a letter is a command. Where its button is grey nothing takes it, and Qt would type the letter into the field
// in front, or go to a row that begins with it: here it does nothing.

#include <QObject>

namespace jcic::ui {

/// One in the program. A secret field takes no such key by itself (ui/secrets/secret_field.h).
class AltKeys : public QObject {
    Q_OBJECT
public:
    explicit AltKeys(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace jcic::ui
