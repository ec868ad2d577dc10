package org.shenbao.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Registration;
import org.shenbao.identity.Registrations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registrations")
class RegistrationController {

    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    /** An enterprise registers; its account may sign in at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody NewRegistration form) {
        Enterprise enterprise = registrations.register(new Registration(
                form.creditCode(),
                form.orgName(),
                form.legalRepresentative(),
                form.registeredDistrict(),
                form.contactName(),
                form.contactMobile(),
                form.contactEmail(),
                form.username(),
                form.password()));
        return new Registered(enterprise.creditCode(), enterprise.orgName(), form.username());
    }

    record NewRegistration(
            @NotBlank(message = "请填写统一社会信用代码。") String creditCode,

            @NotBlank(message = "请填写单位名称。") @Size(max = 200, message = "单位名称不超过 200 字。")
            String orgName,

            @NotBlank(message = "请填写法定代表人。") @Size(max = 100, message = "法定代表人姓名不超过 100 字。")
            String legalRepresentative,

            @NotBlank(message = "请选择注册地所在的区（市）。") String registeredDistrict,

            @NotBlank(message = "请填写联系人。") @Size(max = 100, message = "联系人姓名不超过 100 字。")
            String contactName,

            @NotNull(message = "请填写联系手机。") @Pattern(regexp = "1\\d{10}", message = "手机号码须为 11 位数字。")
            String contactMobile,

            @NotBlank(message = "请填写电子邮箱。")
            @Email(message = "电子邮箱格式不正确。")
            @Size(max = 200, message = "电子邮箱不超过 200 个字符。")
            String contactEmail,

            @NotBlank(message = "请填写用户名。") String username,
            @NotNull(message = "请设置密码。") String password) {

        @Override
        public String toString() {
            return "NewRegistration[" + creditCode + ", " + username + "]";
        }
    }

    record Registered(String creditCode, String orgName, String username) {}
}
